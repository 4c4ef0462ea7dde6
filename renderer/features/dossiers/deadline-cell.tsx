import { useTranslation } from 'react-i18next'
import { daysBetween, relativeDays, shortDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { progress } from '#renderer/ui/procedure/stages.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import classes from './dossier-row.module.css'

const soon = 7

/** The day, and how far it is; « suspended » when the delay does not run. */
export function DeadlineCell({ dossier, today }: { dossier: DossierRecord; today: string }) {
  const { t } = useTranslation('dossiers')
  const language = useLanguage()
  if (!dossier.deadline)
    return (
      <td className={classes.deadline}>
        <b aria-hidden>—</b>
        <span className={classes.line}>{t('row.noDeadline')}</span>
      </td>
    )
  const days = daysBetween(today, dossier.deadline)
  const paused = progress(dossier.state).mark === 'paused'
  const far = relativeDays(days, language)
  return (
    <td className={classes.deadline}>
      <b>{paused ? t('row.suspended') : shortDay(dossier.deadline, today, language)}</b>
      <span className={classes.line}>
        {paused ? shortDay(dossier.deadline, today, language) : days <= soon ? <b>{far}</b> : far}
      </span>
    </td>
  )
}
