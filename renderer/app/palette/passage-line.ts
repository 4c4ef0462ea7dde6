import { type Excerpt, excerpt } from '#shared/text/excerpt.ts'

/** Units of a passage on its line. */
const length = 90

/** A short stretch of an excerpt around what answers, with an ellipsis where the text goes on. */
export function passageLine({
  text,
  marks,
  before,
  after,
}: Pick<Excerpt, 'text' | 'marks' | 'before' | 'after'>): string {
  const hits = marks.map(mark => ({ ...mark, key: text.slice(mark.start, mark.end).toLowerCase() }))
  const line = excerpt(text, hits, length)
  return `${before || line.before ? '…\u00a0' : ''}${line.text}${after || line.after ? '\u00a0…' : ''}`
}
