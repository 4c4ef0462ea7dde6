import { Checkbox, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import classes from '../consolidation.module.css'
import { useAnswerWords } from '../use-answer-words.ts'
import type { CardProps } from './criterion-card.tsx'
import { EvidenceChoice } from './evidence-choice.tsx'
import { ValueChoice } from './value-choice.tsx'

export const committeeReasonId = 'committee-reason'

/** The value the committee gives, beside the one the marks propose, with its own reason and evidence. */
export function RetainedField(props: CardProps) {
  const { t } = useTranslation('consolidation')
  const words = useAnswerWords()
  const { criterion, language, method, answer, owed, reasonMissing, refusal, round, onChange } = props
  const { question, aggregation } = criterion
  const { value, notApplicable, ...rest } = answer
  const isOff = refusal !== null
  // A choice has no median: where the grid proposes one, choices go by unanimity (grid/1 §12).
  const how = question.type === 'scale' || question.type === 'number' ? method : 'consensus'
  const isMissing = reasonMissing && owed && (answer.reason ?? '').trim() === ''
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
      {isOff ? (
        answer.reason && (
          <p>
            <Kept>{answer.reason}</Kept>
          </p>
        )
      ) : (
        <Textarea
          id={committeeReasonId}
          label={t('retained.reason')}
          description={t(owed ? 'retained.reasonOwed' : 'retained.reasonHint')}
          error={isMissing ? t('retained.reasonMissing') : undefined}
          value={answer.reason ?? ''}
          onChange={event => onChange({ ...answer, reason: event.currentTarget.value })}
          aria-required={owed}
          autosize
          minRows={2}
          maxRows={6}
          lang="fr"
        />
      )}
      <EvidenceChoice
        criterion={criterion}
        dossierId={round.dossier.id}
        chosen={answer.evidence}
        disabled={isOff}
        onChange={evidence => onChange({ ...answer, evidence })}
      />
      {refusal && <p className={classes.refusal}>{t(`retained.refusal.${refusal}`)}</p>}
    </fieldset>
  )
}
