import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { DateField } from '#renderer/ui/language/date-field.tsx'
import { longDay } from '#renderer/ui/language/dates.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { aiActClasses } from '#renderer/ui/procedure/ai-act-classes.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import classes from './dossier-sheet.module.css'
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
        <DirectionField direction={dossier.direction} change={change} />
        <SummaryField summary={dossier.summary} change={change} />
        <DeadlineField deadline={dossier.deadline ?? ''} change={change} />
        <RapporteurField rapporteurId={dossier.rapporteurId ?? ''} change={change} />
        <ClassField code={dossier.aiActClass ?? ''} change={change} />
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

function DirectionField({ direction, change }: { direction: string; change: Change }) {
  const { t } = useTranslation('dossiers')
  const draft = useAutosaved(direction, value => change({ direction: value }))
  return (
    <TextInput
      label={t('sheet.direction')}
      lang={keptLanguage}
      value={draft.value}
      onChange={event => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  )
}

function SummaryField({ summary, change }: { summary: string; change: Change }) {
  const { t } = useTranslation('dossiers')
  const draft = useAutosaved(summary, value => change({ summary: value }))
  return (
    <Textarea
      label={t('sheet.summary')}
      lang={keptLanguage}
      value={draft.value}
      onChange={event => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
      autosize
      minRows={3}
      maxRows={12}
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

function RapporteurField({ rapporteurId, change }: { rapporteurId: string; change: Change }) {
  const { t } = useTranslation('dossiers')
  const { records: members } = useRecords('members', {})
  const people = members
    .filter(({ kind }) => kind === 'member')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <NativeSelect
      label={t('sheet.rapporteur')}
      value={rapporteurId}
      onChange={event => void change({ rapporteurId: event.currentTarget.value || undefined })}
      data={[{ value: '', label: t('sheet.noRapporteur') }, ...people]}
    />
  )
}

function ClassField({ code, change }: { code: string; change: Change }) {
  const { t } = useTranslation(['dossiers', 'terms'])
  return (
    <NativeSelect
      label={t('sheet.class')}
      description={t('sheet.classHelp')}
      value={code}
      onChange={event => void change({ aiActClass: event.currentTarget.value || undefined })}
      data={[
        { value: '', label: t('terms:aiActClass.unconfirmed') },
        ...aiActClasses.map(known => ({ value: known, label: t(`terms:aiActClass.${known}`) })),
      ]}
    />
  )
}
