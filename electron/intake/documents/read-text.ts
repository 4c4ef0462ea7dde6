import { intakeLimits } from '#shared/domain/intake-limits.ts'

/** The words of a text as a page shows them: NFC, a line feed at each end of a line, no mark of byte order. */
export const plainText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')

/** Spaces at the start of a line, at most: what is nested deeper stands no further to the right. */
const furthest = 80

/**
 * JSON set out line by line, its strings as they read. It is not parsed and written again: numbers would lose digits, and
 * a repeated key would be lost. Ends once it is longer than `longest`: a bracket inside another a million times over is a
 * line each, and each begins with its spaces.
 */
export function readJson(text: string, longest: number = intakeLimits.words): string {
  const lines: string[] = []
  let line = ''
  let length = 0
  let depth = 0
  let before = ''
  const turn = () => {
    // Measured as it is read: composed, it is shorter, and nothing would say that its end was left out.
    const composed = line.normalize('NFC')
    lines.push(composed)
    length += composed.length + 1
    line = ' '.repeat(Math.min(2 * depth, furthest))
  }
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"\uFEFF]+/gs)) {
    if (length > longest) break
    const closes = token === '}' || token === ']'
    if (closes) depth = Math.max(0, depth - 1)
    const opened = before === '{' || before === '['
    if (before === ',' || (opened && !closes) || (closes && !opened)) turn()
    line += token === ':' ? ': ' : token.startsWith('"') ? readableString(token) : token
    if (token === '{' || token === '[') depth += 1
    before = token
  }
  lines.push(line.normalize('NFC'))
  return lines.join('\n')
}

/** `"\u00e9"` is read as « é »; what a line cannot hold stays escaped. */
function readableString(token: string): string {
  if (!token.includes('\\')) return token
  try {
    return JSON.stringify(JSON.parse(token))
  } catch {
    return token
  }
}
