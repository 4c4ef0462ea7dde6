import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAskedPassage } from '#renderer/ui/workspace/workspace.tsx'
import { documentExtractor } from '#shared/domain/annotation.ts'
import { reanchor } from '#shared/text/anchor.ts'
import { usePassingMark } from '../use-passing-mark.ts'
import type { Passage, Sheet } from './sheet.ts'

/** Brings words that the search found into sight and marks them for a while, once for each request. */
export function useShownWords(pieceId: string, sheet: Sheet | null, announce: (words: string) => void): void {
  const { t } = useTranslation('document')
  const { asked, answer } = useAskedPassage(pieceId)
  const rangesOf = useCallback((passage: Passage) => sheet?.ranges(passage) ?? [], [sheet])
  const mark = usePassingMark(rangesOf)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each request, when there is something to look in
  useEffect(() => {
    if (!sheet || !asked || !('words' in asked)) return
    answer(asked.at)
    const { page } = asked.words
    const text = sheet.pages[page - 1] ?? ''
    const found = reanchor({ ...asked.words, quads: [], extractor: documentExtractor }, text)
    if (found.how === 'orphan') return announce(t('lostWords'))
    const passage = { page, span: found.span }
    sheet.show(passage)
    mark(passage)
    announce(t('shownWords'))
  }, [sheet, asked])
}
