import type { LaidLine, LaidPage } from './pdfmake-types.ts'

/**
 * A character that the font it is set in has no glyph for: it would be drawn as an empty box and read as nothing
 * (ISO 14289-1 7.21.8 forbids it). `null` when every character can be drawn.
 */
export function missingCharacter(pages: readonly LaidPage[]): string | null {
  const known = new Map<object, Set<string>>()
  for (const { items } of pages) {
    for (const { type, item } of items) {
      if (type !== 'line') continue
      for (const { text, font } of (item as LaidLine).inlines) {
        const drawn = known.get(font) ?? new Set()
        known.set(font, drawn)
        for (const character of text) {
          if (drawn.has(character)) continue
          if (!font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character
          drawn.add(character)
        }
      }
    }
  }
  return null
}
