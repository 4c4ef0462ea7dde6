import '../passage.css'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundWords } from '#renderer/ui/workspace/asked-passage.ts'
import { documentExtractor } from '#shared/domain/annotation.ts'
import { reanchor } from '#shared/text/anchor.ts'
import { canPaint } from './paint-marks.ts'
import type { Passage, Sheet } from './sheet.ts'

/** How long the words stay marked, in milliseconds. */
const shown = 8_000
const name = 'd-passage'

type Request = { words: FoundWords; at: number }

/** Brings words that the search found into sight and marks them for a while, once for each request. */
export function useFoundWords(sheet: Sheet | null, request: Request | null, announce: (words: string) => void): void {
  const { t } = useTranslation('viewer')
  const answered = useRef(0)
  const [marked, setMarked] = useState<Passage | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each request
  useEffect(() => {
    if (!sheet || !request || answered.current === request.at) return
    answered.current = request.at
    const { page } = request.words
    const anchor = { ...request.words, quads: [], extractor: documentExtractor }
    const found = reanchor(anchor, sheet.pages[page - 1] ?? '')
    if (found.how === 'orphan') {
      announce(t('lostWords', { page }))
      return
    }
    const passage = { page, span: found.span }
    sheet.show(passage)
    setMarked(passage)
    announce(t('shownWords', { page }))
  }, [sheet, request])

  useEffect(() => {
    if (!sheet || !marked || !canPaint()) return
    CSS.highlights.set(name, new Highlight(...sheet.ranges(marked)))
    return () => void CSS.highlights.delete(name)
  }, [sheet, marked])

  useEffect(() => {
    if (!marked) return
    const timer = setTimeout(() => setMarked(null), shown)
    return () => clearTimeout(timer)
  }, [marked])
}
