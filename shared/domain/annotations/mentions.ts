type Person = { id: string; name: string }

/** A run of a note: words, or a person who is named in it. */
export type MentionRun = { text: string; memberId?: string }

/**
 * A note cut at the names after an `@`. The longest name wins, and a name ends where its word does: `@Anna` names nobody
 * called Ann.
 */
export function mentionRuns(body: string, people: readonly Person[]): MentionRun[] {
  if (!body.includes('@')) return [{ text: body }]
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1))
  const runs: MentionRun[] = []
  let plain = ''
  for (let at = 0; at < body.length; ) {
    const named = body[at] === '@' ? longestFirst.find(({ name }) => isNamedAt(body, at + 1, name)) : undefined
    if (named) {
      if (plain !== '') runs.push({ text: plain })
      plain = ''
      runs.push({ text: named.name, memberId: named.id })
      at += 1 + named.name.length
    } else {
      plain += body[at]
      at += 1
    }
  }
  return plain === '' ? runs : [...runs, { text: plain }]
}

const isNamedAt = (body: string, at: number, name: string): boolean =>
  name !== '' && body.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(body.slice(at + name.length))

/** Who is named in a note, each once, in the order of the text. */
export const mentionsIn = (body: string, people: readonly Person[]): string[] => [
  ...new Set(mentionRuns(body, people).flatMap(({ memberId }) => memberId ?? [])),
]

/** What is being typed after an `@`, up to the caret; `null` where no name is begun. `from`: of the `@`. */
export function mentionBegun(text: string, caret: number): { from: number; typed: string } | null {
  const found = /(?:^|[\s(«,;])@([\p{L}\p{M}'’. -]{0,40})$/u.exec(text.slice(0, caret))
  const typed = found?.[1]
  return typed === undefined ? null : { from: caret - typed.length - 1, typed }
}
