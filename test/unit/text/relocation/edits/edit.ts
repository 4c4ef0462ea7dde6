import type { PassageName } from '../documents.ts'

export type Pages = readonly string[]
/** What became of a passage: its fate, the page it is on where that changed, and its words where they did. */
export type Expected = { fate: 'anchored' | 'moved' | 'orphan'; page?: number; words?: string }

export type Edit = {
  name: string
  edit(pages: Pages): Pages
  /** Passages that the edition touched; all others are anchored on their page, their words as they were. */
  expected: Partial<Record<PassageName, Expected>>
}

export const onPage = (page: number, change: (text: string) => string) => (pages: Pages) =>
  pages.map((text, index) => (index === page - 1 ? change(text) : text))
export const swap = (page: number, from: string, to: string) =>
  onPage(page, text => {
    if (!text.includes(from)) throw new Error(`page ${page} does not hold ${from}`)
    return text.replace(from, to)
  })
export const everywhere = (change: (text: string) => string) => (pages: Pages) => pages.map(change)
export const inTurn =
  (...edits: ((pages: Pages) => Pages)[]) =>
  (pages: Pages) =>
    edits.reduce((now, edit) => edit(now), pages)

/** Text set anew in lines of so many characters, words cut with a hyphen where `cut` says so. */
export const wrapped = (width: number, cut = false) =>
  everywhere(text => {
    const lines: string[] = []
    let line = ''
    for (const word of text.replaceAll('\n', ' ').split(' ')) {
      const room = width - line.length - 1
      if (word.length <= room || line === '') line = line === '' ? word : `${line} ${word}`
      else if (cut && room > 3 && /^\p{L}{8,}$/u.test(word)) {
        lines.push(`${line} ${word.slice(0, room - 1)}-`)
        line = word.slice(room - 1)
      } else {
        lines.push(line)
        line = word
      }
    }
    return [...lines, line].join('\n')
  })

export const cover = 'Ville de Rivemont\nDossier de saisine\nVersion du 3 novembre'
export const allOn = (pages: Partial<Record<PassageName, number>>): Edit['expected'] =>
  Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, { fate: 'anchored', page }]))
export const pageAfter = (by: number, from = 1): Edit['expected'] => {
  const home: Record<PassageName, number> = {
    ranking: 1,
    wrapped: 1,
    threshold: 1,
    price: 2,
    energy: 2,
    alternatives: 2,
    review: 3,
    effort: 3,
    officer: 3,
    yes: 4,
    firstReport: 4,
    secondReport: 4,
  }
  return allOn(
    Object.fromEntries(Object.entries(home).flatMap(([name, page]) => (page >= from ? [[name, page + by]] : []))),
  )
}
export const fates = (fate: Expected['fate'], ...names: PassageName[]): Edit['expected'] =>
  Object.fromEntries(names.map(name => [name, { fate }]))
export const all = Object.keys(pageAfter(0)) as PassageName[]
