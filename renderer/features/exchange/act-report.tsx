import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import classes from './exchange.module.css'
import type { ActOutcome } from './use-round-acts.ts'

/** What came of the last act, said once. */
export function ActReport({ outcome }: { outcome: ActOutcome | null }) {
  const { t, i18n } = useTranslation('exchange')
  if (outcome?.kind === 'failed')
    return (
      <p role="alert" className={classes.failure}>
        {failureSentence(i18n, outcome.failure)}
      </p>
    )
  return (
    <p role="status" className={classes.said}>
      {outcome ? t(`outcome.${outcome.kind}`, { ...outcome }) : null}
    </p>
  )
}
