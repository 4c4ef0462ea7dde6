import { useEffect } from 'react'
import type { PdfView } from '../pdf-view.ts'
import { rangeOfText } from '../selected-passages.ts'
import type { Find } from './use-find.ts'

/** Names under which the style sheet colours them. */
const [all, one] = ['d-found', 'd-found-current']

/** Every place found on the pages in sight is marked in their text, and the current one apart, until the search closes. */
export function useFoundMarks(view: PdfView, version: number, { byPage, current }: Find): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the pages were laid out again
  useEffect(() => {
    const ranges: Range[] = []
    const currents: Range[] = []
    for (const page of view.renderedPages()) {
      for (const [rank, { start, end }] of (byPage.get(page.number) ?? []).entries()) {
        const range = rangeOfText(page, start, end)
        const isCurrent = current?.page === page.number && current.rank === rank
        if (range) (isCurrent ? currents : ranges).push(range)
      }
    }
    CSS.highlights.set(all, new Highlight(...ranges))
    CSS.highlights.set(one, new Highlight(...currents))
  }, [view, version, byPage, current])
  useEffect(
    () => () => {
      CSS.highlights.delete(all)
      CSS.highlights.delete(one)
    },
    [],
  )
}
