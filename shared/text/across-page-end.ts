import type { FoldedText } from './folded-text.ts'
import { lastTrue } from './last-true.ts'

/** Characters of a foot, notes included, or of a head, that may stand between a passage and the edge of its page. */
const mostBetween = 320

/** A passage that begins on one page and goes on upon the next that has words; pages count from 1. */
export type AcrossEnd = { begins: Part; goesOn: Part }
export type Part = { page: number; from: number; to: number }

/** Where a text stands word for word, but for what ends one page and begins the next. */
export function acrossPageEnds(sought: string, folded: readonly FoldedText[]): AcrossEnd[] {
  const pages = folded.flatMap((text, index) => (text.text.trim() === '' ? [] : [{ text, page: index + 1 }]))
  return pages.flatMap((one, index): AcrossEnd[] => {
    const next = pages[index + 1]
    const found = next && splitBetween(sought, one.text, next.text.text)
    if (!found) return []
    const { first, rest, from, at } = found
    return [
      {
        begins: { page: one.page, from, to: from + first.length },
        goesOn: { page: next.page, from: at, to: at + rest.length },
      },
    ]
  })
}

/** The latest place where it may be cut in two, so that one page ends with the first part and the next begins with the rest. */
function splitBetween(sought: string, page: FoldedText, next: string) {
  const end = Math.max(0, page.text.length - sought.length - mostBetween)
  const tail = page.text.slice(end)
  const head = next.slice(0, sought.length + mostBetween)
  // What begins a text that stands there stands there, too, and so does what ends it.
  const most = lastTrue(sought.length - 1, length => tail.includes(sought.slice(0, length).trimEnd()))
  const least = sought.length - lastTrue(sought.length - 1, length => head.includes(sought.slice(-length).trimStart()))
  for (let cut = most; cut >= Math.max(1, least); cut -= 1) {
    const [first, rest] = [sought.slice(0, cut).trimEnd(), sought.slice(cut).trimStart()]
    if (first === '' || rest === '') continue
    const from = end + tail.lastIndexOf(first)
    const at = head.indexOf(rest)
    const to = from + first.length
    if (page.text.length - to > mostBetween || at > mostBetween || isInWord(head[at - 1])) continue
    const isBetweenWords = first.length < cut || rest.length < sought.length - cut || !isInWord(sought[cut - 1])
    if (isBetweenWords ? !isInWord(page.text[to]) : isCutThere(page, to)) return { first, rest, from, at }
  }
  return null
}

const isInWord = (character = '') => /[\p{L}\p{N}]/u.test(character)

/**
 * Whether a hyphen stands there, or stood there: folding takes one away before the first letter of a foot, and a soft one
 * at the end of all.
 */
const isCutThere = ({ text, starts, ends }: FoldedText, at: number): boolean =>
  text[at] === '-' || at === text.length || (starts[at] ?? 0) > (ends[at - 1] ?? 0)
