import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundWords } from '#renderer/ui/workspace/asked-passage.ts'
import { documentExtractor } from '#shared/domain/annotation.ts'
import { reanchor } from '#shared/text/anchor.ts'
import { usePassingMark } from '../use-passing-mark.ts'
import type { Passage, Sheet } from './sheet.ts'

type Request = { words: FoundWords; at: number }

/** Brings words that the search found into sight and marks them for a while, once for each request. */
export function useShownWords(sheet: Sheet | null, request: Request | null, announce: (words: string) => void): void {
  const { t } = useTranslation('document')
  const placed = useRef(0)
  const rangesOf = useCallback((passage: Passage) => sheet?.ranges(passage) ?? [], [sheet])
  const mark = usePassingMark(rangesOf)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each request, when there is something to look in
  useEffect(() => {
    if (!sheet || !request || placed.current === request.at) return
    placed.current = request.at
    const { page } = request.words
    const text = sheet.pages[page - 1] ?? ''
    const found = reanchor({ ...request.words, quads: [], extractor: documentExtractor }, text)
    if (found.how === 'orphan') return announce(t('lostWords'))
    const passage = { page, span: found.span }
    sheet.show(passage)
    mark(passage)
    announce(t('shownWords'))
  }, [sheet, request])
}
