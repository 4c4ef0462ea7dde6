import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAskedPassage } from '#renderer/ui/workspace/workspace.tsx'
import { anchorExtractor } from '#shared/domain/annotation.ts'
import { reanchor, type Span } from '#shared/text/anchor.ts'
import { pageText } from '#shared/text/page-text.ts'
import { usePassingMark } from '../../use-passing-mark.ts'
import { rangeOfText } from '../selected-passages.ts'
import type { OpenView } from '../use-pdf-view.ts'

/** Brings words that the search found into sight and marks them for a while, once for each request. */
export function useShownWords(pieceId: string, open: OpenView, announce: (words: string) => void): void {
  const { t } = useTranslation('viewer')
  const { asked, answer } = useAskedPassage(pieceId)
  const view = open.status === 'open' ? open.view : null
  const version = open.status === 'open' ? open.version : 0
  const gone = useRef(0)

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
    if (!view || !asked || !('words' in asked)) return
    const { page: number, position } = asked.words
    if (gone.current !== asked.at) {
      gone.current = asked.at
      view.showText(number, position.start)
    }
    const page = view.renderedPages().find(one => one.number === number)
    if (!page) return
    answer(asked.at)
    const found = reanchor({ ...asked.words, quads: [], extractor: anchorExtractor }, pageText(page.items))
    if (found.how === 'orphan') {
      announce(t('lostWords', { page: number }))
      return
    }
    view.showText(number, found.span.start)
    mark({ number, span: found.span })
    announce(t('shownWords', { page: number }))
  }, [view, version, asked])
}
