import { useTranslation } from 'react-i18next'
import type { Anchor } from '#shared/domain/annotation.ts'
import { shapeOf } from '#shared/domain/annotations/targets.ts'

const quoteLength = 90

/** What a note is on, in few words: the beginning of its passage, or what it stands on where it quotes nothing. */
export function useNotePlace(): (target: Anchor) => { words: string; isQuote: boolean } {
  const { t } = useTranslation('notes')
  return target => {
    const { exact } = target.quote
    const shape = shapeOf(target)
    if (shape !== 'passage') return { words: t(`place.${shape}`, { page: target.page }), isQuote: false }
    return { words: exact.length > quoteLength ? `${exact.slice(0, quoteLength)}…` : exact, isQuote: true }
  }
}
