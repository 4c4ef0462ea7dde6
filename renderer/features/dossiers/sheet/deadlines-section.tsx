import { Button, Checkbox } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { DateField } from '#renderer/ui/language/date-field.tsx'
import { civilDate, civilDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { DossierDeadline, DossierRecord } from '#shared/domain/dossier.ts'
import { dueOf } from '#shared/domain/dossier-sheet.ts'
import { PlainIconButton } from '../pieces/plain-icon-button.tsx'
import type { DossierChange } from '../use-dossier-change.ts'
import { LineText } from './line-text.tsx'
import classes from './sheet.module.css'
import { useDeadlineWords } from './use-deadline-words.ts'
import { useLines } from './use-lines.ts'

/** What is due, the nearest first with how long until then, and the lines themselves. */
export function DeadlinesSection({ dossier, change }: { dossier: DossierRecord; change: DossierChange }) {
  const { t } = useTranslation('sheet')
  const language = useLanguage()
  const lines = useLines('deadlines', change)
  const wordsOf = useDeadlineWords(dossier.state, civilDay(new Date()))
  const due = dueOf(dossier)
  return (
    <>
      <OpinionDay dossier={dossier} change={change} />
      {due.length > 0 ? (
        <ul className={classes.list} aria-label={t('deadline.due')}>
          {due.map(one => {
            const { id, label, date } = one
            const { standing, days, words } = wordsOf(one)
            const late = standing === 'runs' && days < 0
            return (
              <li key={id}>
                <b>{id === 'opinion' ? t('deadline.opinion') : label || t('deadline.unnamed')}</b> ·{' '}
                <time dateTime={date}>{civilDate(date, language)}</time> ·{' '}
                <span className={late ? classes.late : classes.dim}>{words}</span>
              </li>
            )
          })}
        </ul>
      ) : null}
      <ul className={classes.list} aria-label={t('deadline.lines')}>
        {(dossier.deadlines ?? []).map((deadline, index) => {
          const name = deadline.label || t('deadline.line', { n: index + 1 })
          return (
            <li key={deadline.id} data-line={deadline.id} className={classes.line}>
              <LineText
                className={classes.grow}
                label={t('deadline.labelOf', { n: index + 1 })}
                value={deadline.label}
                onValue={label => lines.set(deadline.id, { label })}
              />
              <LineDay name={name} deadline={deadline} onDate={date => lines.set(deadline.id, { date })} />
              <Checkbox
                label={t('deadline.isMet')}
                aria-label={t('deadline.metOf', { name })}
                checked={deadline.met ?? false}
                onChange={event => void lines.set(deadline.id, { met: event.currentTarget.checked || undefined })}
              />
              <PlainIconButton
                label={t('removeOf', { name })}
                onClick={() => void lines.remove(deadline, t('removed', { name }))}
              >
                <IconTrash size="1.125rem" aria-hidden />
              </PlainIconButton>
            </li>
          )
        })}
      </ul>
      <span>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => void lines.add({ label: '' })}
        >
          {t('deadline.add')}
        </Button>
      </span>
    </>
  )
}

function OpinionDay({ dossier, change }: { dossier: DossierRecord; change: DossierChange }) {
  const { t } = useTranslation('sheet')
  const draft = useAutosaved(dossier.deadline ?? '', value => change({ deadline: value || undefined }))
  return (
    <DateField
      label={t('deadline.opinion')}
      value={draft.value}
      onChange={event => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
      maw="16rem"
    />
  )
}

type LineDayProps = { name: string; deadline: DossierDeadline; onDate: (date: string | undefined) => Promise<void> }

function LineDay({ name, deadline, onDate }: LineDayProps) {
  const { t } = useTranslation('sheet')
  const draft = useAutosaved(deadline.date ?? '', value => onDate(value || undefined))
  return (
    <DateField
      size="xs"
      aria-label={t('deadline.dateOf', { name })}
      value={draft.value}
      onChange={event => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}
