import { useTranslation } from 'react-i18next'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { Kept } from '#renderer/ui/language/kept.tsx'
import classes from './card.module.css'
import type { CardProps } from './criterion-card.tsx'
import { EvidenceChoice } from './evidence-choice.tsx'

export const committeeReasonId = 'committee-reason'

/** Why the committee retains this value, in its own words, and the passages it rests on. */
export function CommitteeReason({ criterion, round, answer, owed, reasonMissing, refusal, onChange }: CardProps) {
  const { t } = useTranslation('consolidation')
  const isOff = refusal !== null
  const isMissing = reasonMissing && owed && (answer.reason ?? '').trim() === ''
  return (
    <div className={classes.why}>
      {isOff ? (
        <div>
          <h3 className={classes.subtitle}>{t('retained.reason')}</h3>
          <p>{answer.reason ? <Kept>{answer.reason}</Kept> : t('none')}</p>
        </div>
      ) : (
        <GrowingField
          id={committeeReasonId}
          label={t('retained.reason')}
          description={t(owed ? 'retained.reasonOwed' : 'retained.reasonHint')}
          error={isMissing ? t('retained.reasonMissing') : undefined}
          value={answer.reason ?? ''}
          onChange={event => onChange({ ...answer, reason: event.currentTarget.value })}
          aria-required={owed}
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
    </div>
  )
}
