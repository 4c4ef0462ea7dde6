import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAnswerWords } from '../use-answer-words.ts'
import classes from './card.module.css'
import type { CardProps } from './criterion-card.tsx'
import { ValueChoice } from './value-choice.tsx'

/** The value the committee gives, beside the one the marks propose, and whether it departs. */
export function RetainedField({ criterion, language, method, answer, refusal, onChange }: CardProps) {
  const { t } = useTranslation('consolidation')
  const words = useAnswerWords()
  const { question, aggregation } = criterion
  const { value, notApplicable, ...rest } = answer
  const isOff = refusal !== null
  // A choice has no median: where the grid proposes one, choices go by unanimity (grid/1 §12).
  const how = question.type === 'scale' || question.type === 'number' ? method : 'consensus'
  return (
    <fieldset className={classes.retained} aria-label={t('retained.title')}>
      <h3 className={classes.subtitle}>{t('retained.title')}</h3>
      <ValueChoice
        question={question}
        language={language}
        value={notApplicable ? null : value}
        disabled={isOff || notApplicable === true}
        onChoose={chosen => onChange({ ...rest, value: chosen })}
      />
      <p className={classes.small}>
        {aggregation.value !== null && how
          ? t('retained.proposed', { value: words(question, aggregation.value), method: t(`retained.methods.${how}`) })
          : t(aggregation.voters === 0 ? 'retained.noMark' : 'retained.noProposal')}
      </p>
      {question.notApplicable.allowed && (
        <Checkbox
          label={t('retained.notApplicable')}
          checked={notApplicable === true}
          disabled={isOff}
          onChange={event =>
            onChange(event.currentTarget.checked ? { ...rest, value: null, notApplicable: true } : { ...rest, value })
          }
        />
      )}
      {refusal && <p className={classes.refusal}>{t(`retained.refusal.${refusal}`)}</p>}
    </fieldset>
  )
}
