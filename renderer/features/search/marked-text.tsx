import type { Excerpt } from '#shared/text/excerpt.ts'

/** A text with what answers marked, and an ellipsis where it goes on. */
export function MarkedText({
  text,
  marks,
  before = false,
  after = false,
}: Pick<Excerpt, 'text' | 'marks'> & Partial<Excerpt>) {
  const parts = marks.flatMap(({ start, end }, index) => [
    text.slice(marks[index - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ])
  return (
    <>
      {before && '…\u00a0'}
      {parts}
      {text.slice(marks.at(-1)?.end ?? 0)}
      {after && '\u00a0…'}
    </>
  )
}
