import { type TextLanguage, typeset } from './typeset.ts'

/** What typography may add, remove or change; everything else comes out as it went in, in the same order. */
const changeable = /[\s"«»“”'’.…]/u

/**
 * Typography over a paragraph made of runs, as if it were one text: a sign at the start of a run sees the letter that
 * ends the one before. Boundaries are found again by counting the characters that typography never touches.
 */
export function typesetRuns<Run extends { text: string }>(runs: readonly Run[], language: TextLanguage): Run[] {
  const source = runs.map(run => run.text.normalize('NFC'))
  const whole = typeset(source.join(''), language)
  let position = 0
  return runs.map((run, index) => {
    const from = position
    const last = index === runs.length - 1
    position = last ? whole.length : boundary(whole, from, source[index] ?? '', source[index + 1] ?? '')
    return { ...run, text: whole.slice(from, position) }
  })
}

/** Where, in `whole` read from `from`, the part that came from `source` ends. */
function boundary(whole: string, from: number, source: string, next: string): number {
  let firm = Array.from(source).filter(character => !changeable.test(character)).length
  let at = from
  while (firm > 0 && at < whole.length) {
    const character = String.fromCodePoint(whole.codePointAt(at) ?? 0)
    if (!changeable.test(character)) firm -= 1
    at += character.length
  }
  const between = /^[\s"«»“”'’.…]*/u.exec(whole.slice(at))?.[0].length ?? 0
  const trailing = /[\s"«»“”'’.…]*$/u.exec(source)?.[0].length ?? 0
  return at + (next !== '' && !changeable.test(next.charAt(0)) ? between : Math.min(between, trailing))
}
