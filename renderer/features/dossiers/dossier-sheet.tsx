import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { DateField } from '#renderer/ui/language/date-field.tsx'
import { longDay } from '#renderer/ui/language/dates.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import classes from './dossier-sheet.module.css'
import { ClassField } from './sheet/class-field.tsx'
import { RapporteurField } from './sheet/rapporteur-field.tsx'
import { SheetField } from './sheet/sheet-field.tsx'
import { type SheetChange, useDossierChange } from './use-dossier-change.ts'

/** What the committee knows of the project. Every field saves itself. */
export function DossierSheet({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation(['dossiers', 'sheet'])
  const { readOnly } = useStore()
  const change = useDossierChange(dossier.id)
  const title = useId()
  return (
    <section className={classes.sheet} aria-labelledby={title} data-pane>
      <h2 id={title} className={classes.title}>
        {t('sheet.title')}
      </h2>
      <p className={classes.number}>
        {t('sheet.number')} <b>{dossier.number}</b> ·{' '}
        <Link to="/dossiers/$dossierId/fiche" params={{ dossierId: dossier.id }}>
          {t('sheet:open')}
        </Link>
      </p>
      <fieldset className={classes.fields} disabled={readOnly} aria-labelledby={title}>
        <TitleField title={dossier.title} change={change} />
        <SheetField dossier={dossier} change={change} field="direction" label={t('sheet.direction')} />
        <SheetField dossier={dossier} change={change} field="summary" label={t('sheet.summary')} long />
        <DeadlineField deadline={dossier.deadline ?? ''} change={change} />
        <RapporteurField dossier={dossier} change={change} />
        <ClassField dossier={dossier} change={change} />
      </fieldset>
    </section>
  )
}

type Change = (change: SheetChange) => Promise<void>

function TitleField({ title, change }: { title: string; change: Change }) {
  const { t } = useTranslation('dossiers')
  const draft = useAutosaved(title, async value => {
    if (value.trim()) await change({ title: value })
  })
  return (
    <TextInput
      label={t('sheet.name')}
      lang={keptLanguage}
      value={draft.value}
      onChange={event => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
      error={draft.value.trim() ? null : t('sheet.nameMissing')}
      required
    />
  )
}

function DeadlineField({ deadline, change }: { deadline: string; change: Change }) {
  const { t } = useTranslation('dossiers')
  const language = useLanguage()
  const draft = useAutosaved(deadline, value => change({ deadline: value || undefined }))
  return (
    <DateField
      label={t('sheet.deadline')}
      description={draft.value ? longDay(draft.value, language) : null}
      inputWrapperOrder={['label', 'input', 'description']}
      value={draft.value}
      onChange={event => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}
