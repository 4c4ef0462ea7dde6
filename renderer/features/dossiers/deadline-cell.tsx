import { useTranslation } from 'react-i18next'
import { shortDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import classes from './dossier-row.module.css'
import { useDeadlineWords } from './sheet/use-deadline-words.ts'

const soon = 7

/** The day of the opinion, and how far it is, as the sheet says it; « suspended » first when the delay does not run. */
export function DeadlineCell({ dossier, today }: { dossier: DossierRecord; today: string }) {
  const { t } = useTranslation('dossiers')
  const language = useLanguage()
  const wordsOf = useDeadlineWords(dossier.state, today)
  if (!dossier.deadline)
    return (
      <td className={classes.deadline}>
        <b aria-hidden>—</b>
        <span className={classes.line}>{t('row.noDeadline')}</span>
      </td>
    )
  const { standing, days, words } = wordsOf({ id: 'opinion', label: '', date: dossier.deadline, met: false })
  const day = shortDay(dossier.deadline, today, language)
  const suspended = standing === 'suspended'
  return (
    <td className={classes.deadline}>
      <b>{suspended ? words : day}</b>
      <span className={classes.line}>
        {suspended ? day : standing === 'runs' && days <= soon ? <b>{words}</b> : words}
      </span>
    </td>
  )
}
