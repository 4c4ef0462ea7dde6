import { invisibleCharacters } from '#shared/text/clean-typed.ts'
import { isPrintable } from '#shared/text/printable-characters.ts'
import { failure, type Refusal } from '../result.ts'
import { gridAnnex } from './act-grid-annex.ts'
import type { ActGrid } from './act-grids.ts'
import { actWriter } from './act-writer.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { sectionTexts } from './printed-blocks.ts'

export type CharacterFailure = 'character_unprintable' | 'character_invisible'
type CharacterFault = Refusal<CharacterFailure> | null

/** Characters shown on each side of the one that is refused. */
const around = 30
const node = String.raw`\d+\.(?:id|content\.\d+\.(?:text|label|target))`
const parts = 'visas|hearings|recitals|articles|recommendations'
/** What is printed, or names what is. Grids are judged in their annexes; keys of others may hold anything but half a character. */
const printed = new RegExp(
  `^(?:${[
    String.raw`act\.(?:number|date|title|committee|city|original)`,
    String.raw`dossier\.(?:number|title|direction|pieces\.\d+\.(?:type|title))`,
    String.raw`text\.(?:author|formula|(?:${parts})\.${node})`,
    String.raw`text\.reservations\.\d+\.(?:id|requirement|responsible|due|proof)`,
    String.raw`bound\.waivers\.\d+\.(?:rule|by|reason)`,
    String.raw`vote\.(?:rules|castingVote|names\.\d+\.(?:name|choice))`,
    String.raw`signatories\.\d+\.(?:field|name|capacity)`,
    String.raw`annexes\.\d+\.(?:title|content\.${node})`,
    String.raw`separateOpinions\.\d+\.(?:author|content\.${node})`,
  ].join('|')})$`,
)
/** Where each part is mended in the editor. */
const editorParts: [place: RegExp, part: string][] = [
  [/^text\.(visas|hearings|recitals|articles|reservations|recommendations)\b/, '$1'],
  [/^(?:act|text\.author)\b/, 'heading'],
  [/^(?:bound|text\.formula)\b/, 'articles'],
  [/^vote\b/, 'vote'],
  [/^signatories\b/, 'signatures'],
]

/**
 * The first character of a record that must never be in an act, or that the fonts cannot draw: with its code, the words
 * around it and its place. Null when every one can be printed.
 */
export const characterFault = (record: object): CharacterFault =>
  firstFault(record, '', (text, place) =>
    printed.test(place) ? faultOf(text, place, invisibleCharacters, true) : faultOf(text, place, /\p{Cs}/u, false),
  )

/** The same in what is printed of the grids. Typography is left out: it only adds signs that can be printed. */
export function gridCharacterFault({ act }: OpinionRecord, grids: readonly ActGrid[]): CharacterFault {
  const writer = actWriter(act.language, new Map(), runs => [...runs])
  for (const grid of grids) {
    const { title, blocks, sections } = gridAnnex(grid, 'grid', writer)
    const section = { id: '', part: 'annex' as const, level: 2 as const, blocks, sections }
    for (const text of [title, ...sectionTexts(section)]) {
      const fault = faultOf(text, grid.grid.reference, invisibleCharacters, true)
      if (fault) return fault
    }
  }
  return null
}

function firstFault(
  value: unknown,
  place: string,
  judge: (text: string, place: string) => CharacterFault,
): CharacterFault {
  if (typeof value === 'string') return judge(value, place)
  if (typeof value !== 'object' || value === null) return null
  for (const [key, item] of Object.entries(value)) {
    const within = place === '' ? key : `${place}.${key}`
    const fault = faultOf(key, within, /\p{Cs}/u, false) ?? firstFault(item, within, judge)
    if (fault) return fault
  }
  return null
}

function faultOf(text: string, place: string, forbidden: RegExp, isPrinted: boolean): CharacterFault {
  const words = text.normalize('NFC')
  const invisible = forbidden.exec(words)?.[0]
  const character = invisible ?? (isPrinted ? Array.from(words).find(one => !isPrintable(one)) : undefined)
  if (character === undefined) return null
  const [pattern, part] = editorParts.find(([known]) => known.test(place)) ?? []
  const params = {
    code: codePoint(character),
    where: wordsAround(words, character),
    place,
    ...(pattern && part ? { part: pattern.exec(place)?.[1] ?? part } : {}),
  }
  return invisible === undefined
    ? failure('character_unprintable', { character, ...params })
    : failure('character_invisible', params)
}

/** `U+4E2D`, as the standard of characters names them. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The words around the character, in which what cannot be seen is written by its code. */
function wordsAround(words: string, character: string): string {
  const at = words.indexOf(character)
  const [from, to] = [Math.max(0, at - around), at + character.length + around]
  const seen = words.slice(from, to).replace(new RegExp(invisibleCharacters, 'gu'), one => `⟨${codePoint(one)}⟩`)
  return `${from > 0 ? '…' : ''}${seen}${to < words.length ? '…' : ''}`
}
