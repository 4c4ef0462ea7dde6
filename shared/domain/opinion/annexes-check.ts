import { failure } from '../result.ts'
import { isWritten } from './is-written.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { plainText, type TextNode } from './text-node.ts'

export type AnnexFailure = 'annex_empty' | 'separate_opinion_incomplete'

const isBlank = (content: readonly TextNode[]): boolean =>
  content.length === 0 || content.some(node => !isWritten(plainText(node)))

/** Nothing is announced by a heading that has no text below it. */
export function annexFault({ annexes, separateOpinions }: OpinionRecord) {
  const empty = annexes.findIndex(({ title, content }) => !isWritten(title) || isBlank(content))
  if (empty >= 0) return failure('annex_empty', { number: empty + 1 })
  const incomplete = separateOpinions.findIndex(({ author, content }) => !isWritten(author) || isBlank(content))
  return incomplete >= 0 ? failure('separate_opinion_incomplete', { number: incomplete + 1 }) : null
}
