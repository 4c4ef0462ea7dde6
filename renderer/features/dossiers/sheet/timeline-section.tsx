import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { StateThread } from '#renderer/ui/procedure/state-thread.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { actsOn } from '#shared/domain/dossier-sheet.ts'
import { type ProcedureDelay, procedureActions, transitions } from '#shared/domain/procedure.ts'
import classes from './sheet.module.css'

/** What was done on the dossier, when and by whom, where it stands, and what may come next. */
export function TimelineSection({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation(['sheet', 'terms'])
  const language = useLanguage()
  const { records: events } = useRecords('events', {})
  const { records: members } = useRecords('members', {})
  const acts = actsOn(dossier.id, events)
  const next = transitions[dossier.state] ?? []
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const actName = (act: string) => {
    const known = procedureActions.find(one => one === act)
    if (known) return t(`action.${known}`)
    return act === 'round_called' || act === 'round_opened' ? t(`act.${act}`) : act
  }
  const delayWords = ({ count, unit, of }: ProcedureDelay) => {
    const delay = t(`delay.${unit}`, { n: count })
    return of ? t(`delayOf.${of}`, { delay }) : delay
  }
  return (
    <>
      <p className={classes.line}>
        <StateThread state={dossier.state} /> <b>{t(`terms:state.${dossier.state}`)}</b>
      </p>
      {acts.length > 0 ? (
        <ol className={classes.thread} aria-label={t('timeline.done')}>
          {acts.map(({ id, act, at, author }) => (
            <li key={id}>
              <b>{actName(act)}</b> · <time dateTime={at}>{dayAndTime(at, language)}</time>
              {names.has(author) ? ` · ${names.get(author)}` : ''}
            </li>
          ))}
        </ol>
      ) : (
        <p className={classes.note}>{t('timeline.none')}</p>
      )}
      <h3 className={classes.sub}>{t('timeline.next')}</h3>
      {next.length > 0 ? (
        <ul className={`${classes.thread} ${classes.next}`} aria-label={t('timeline.next')}>
          {next.map(({ action, to, by, delay }) => (
            <li key={action}>
              <b>{t(`action.${action}`)}</b> → {t(`terms:state.${to}`)} ·{' '}
              {by.map(actor => t(`actor.${actor}`)).join(', ')}
              {delay ? (
                <span className={classes.dim}>
                  {' · '}
                  {delayWords(delay)} ({t(`basis.${delay.basis}`)})
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.note}>{t('timeline.end')}</p>
      )}
      <p className={classes.note}>{t('timeline.source')}</p>
    </>
  )
}
