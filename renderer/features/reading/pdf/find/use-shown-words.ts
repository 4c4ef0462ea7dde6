import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundWords } from '#renderer/ui/workspace/asked-passage.ts'
import { anchorExtractor } from '#shared/domain/annotation.ts'
import { reanchor, type Span } from '#shared/text/anchor.ts'
import { pageText } from '#shared/text/page-text.ts'
import { usePassingMark } from '../../use-passing-mark.ts'
import { rangeOfText } from '../selected-passages.ts'
import type { OpenView } from '../use-pdf-view.ts'

type Request = { words: FoundWords; at: number }

/** Brings words that the search found into sight and marks them for a while, once for each request. */
export function useShownWords(open: OpenView, request: Request | null, announce: (words: string) => void): void {
  const { t } = useTranslation('viewer')
  const view = open.status === 'open' ? open.view : null
  const version = open.status === 'open' ? open.version : 0
  const gone = useRef(0)
  const placed = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the pages were laid out again
  const rangesOf = useCallback(
    ({ number, span }: { number: number; span: Span }) => {
      const page = view?.renderedPages().find(one => one.number === number)
      const range = page && rangeOfText(page, span.start, span.end)
      return range ? [range] : []
    },
    [view, version],
  )
  const mark = usePassingMark(rangesOf)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that a page was laid out
  useEffect(() => {
    if (!view || !request || placed.current === request.at) return
    const { page: number, position } = request.words
    if (gone.current !== request.at) {
      gone.current = request.at
      view.showText(number, position.start)
    }
    const page = view.renderedPages().find(one => one.number === number)
    if (!page) return
    placed.current = request.at
    const found = reanchor({ ...request.words, quads: [], extractor: anchorExtractor }, pageText(page.items))
    if (found.how === 'orphan') {
      announce(t('lostWords', { page: number }))
      return
    }
    view.showText(number, found.span.start)
    mark({ number, span: found.span })
    announce(t('shownWords', { page: number }))
  }, [view, version, request])
}
