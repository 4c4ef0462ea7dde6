import { useTranslation } from 'react-i18next'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { levelsOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import type { RuleType, Waiver } from '#shared/domain/grid/rule-schema.ts'
import type { OpinionSense } from '#shared/domain/opinion/sense.ts'
import { useRestedContent } from './rested-content.tsx'

/** What follows from a rule, in a sentence. */
export function useRuleEffect(): (rule: unknown) => string {
  const { t } = useTranslation('editor')
  const { t: term } = useTranslation('terms')
  const pieceName = usePieceName()
  const content = useRestedContent()
  return rule => {
    const type = textAt(rule, 'type') as RuleType
    const sense = textAt(rule, 'maxOpinion') as OpinionSense
    const waiver = textAt(rule, 'waiver') as Waiver
    const bound = sense && t('effects.bound', { sense: term(`sense.${sense}`) })
    switch (type) {
      case 'knockout':
      case 'ceiling':
        return [bound || t('effects.unset'), waiver && t(`effects.waiver.${waiver}`)].filter(Boolean).join(' ')
      case 'classification': {
        const code = textAt(rule, 'class')
        const level = levelsOf(content).find(({ id }) => id === code)
        return code ? t('effects.class', { level: textAt(level?.source, 'label') || code }) : t('effects.unset')
      }
      case 'required_piece': {
        const piece = textAt(rule, 'piece')
        return piece ? t('effects.piece', { piece: pieceName(piece) }) : t('effects.unset')
      }
      case 'next_grid':
        return textAt(rule, 'grid') ? t('effects.grid', { grid: textAt(rule, 'grid') }) : t('effects.unset')
      default:
        return t('effects.alert')
    }
  }
}
