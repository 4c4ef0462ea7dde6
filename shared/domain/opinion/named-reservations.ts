import { type ParagraphPart, paragraphParts } from './paragraph-parts.ts'
import { plainText, type TextNode } from './text-node.ts'

/** Words that name reservations the act does not have: `number` is the rank of the paragraph in its part, from 1. */
export type AbsentReservations = { part: ParagraphPart; number: number; ids: string[] }

type ActText = Record<ParagraphPart, readonly TextNode[]> & { reservations: readonly { id: string }[] }

/** « réserve R2 », « réserves R1 à R3 », « réserves R1, R2 et R4 ». */
const mentions = /réserves?\s+(R\d{1,3}(?:\s*(?:,|et|ou|à|-|–)\s*R?\d{1,3})*)/giu
const ranges = /R?(\d{1,3})(?:\s*(?:à|-|–)\s*R?(\d{1,3}))?/giu

/**
 * Paragraphs that name in plain words a reservation the act does not have, as happens where one is deleted and the others
 * take its number. A remark, never a refusal: words may speak of the reservations of another act.
 */
export function absentReservations(text: ActText): AbsentReservations[] {
  const known = new Set(text.reservations.map(({ id }) => id))
  return paragraphParts.flatMap(part =>
    text[part].flatMap((node, index) => {
      const ids = namedIn(plainText(node)).filter(id => !known.has(id))
      return ids.length > 0 ? [{ part, number: index + 1, ids }] : []
    }),
  )
}

function namedIn(words: string): string[] {
  const numbers = [...words.matchAll(mentions)].flatMap(([, list = '']) =>
    [...list.matchAll(ranges)].flatMap(([, from, to = from]) => between(Number(from), Number(to))),
  )
  return [...new Set(numbers)].map(number => `R${number}`)
}

const between = (from: number, to: number): number[] =>
  to < from ? [from, to] : Array.from({ length: to - from + 1 }, (_, step) => from + step)
