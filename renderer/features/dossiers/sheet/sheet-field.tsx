import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { DossierChange } from '../use-dossier-change.ts'
import classes from './sheet.module.css'

/** Fields of the sheet that hold what somebody types, and may be empty. */
export type TextField =
  | 'direction'
  | 'summary'
  | 'purpose'
  | 'peopleConcerned'
  | 'dataUsed'
  | 'decisionsTouched'
  | 'contactName'
  | 'contactEmail'
  | 'contactPhone'
  | 'supplierName'
  | 'supplierSiren'
  | 'product'
  | 'hostingPlace'
  | 'aiActBasis'

type Props = {
  dossier: DossierRecord
  field: TextField
  label: string
  help?: string
  change: DossierChange
  /** Several lines. */
  long?: boolean
  type?: 'email' | 'tel'
  error?: (value: string) => ReactNode
}

/** Kept always, even empty: those the first version of a dossier has. */
const always: readonly TextField[] = ['direction', 'summary']

/** A field that saves itself. */
export function SheetField({ dossier, field, label, help, change, long = false, type, error }: Props) {
  const draft = useAutosaved(dossier[field] ?? '', value =>
    change({ [field]: value === '' && !always.includes(field) ? undefined : value }),
  )
  const common = {
    label,
    description: help,
    lang: keptLanguage,
    value: draft.value,
    error: error?.(draft.value),
    onBlur: draft.flush,
  }
  return long ? (
    <div className={classes.long}>
      <GrowingField {...common} onChange={event => draft.change(event.currentTarget.value)} minRows={2} maxRows={14} />
      {/* A field is as high as on the screen, whatever the paper has room for. */}
      <p className={classes.printed} lang={keptLanguage}>
        {draft.value || '—'}
      </p>
    </div>
  ) : (
    <TextInput {...common} type={type ?? 'text'} onChange={event => draft.change(event.currentTarget.value)} />
  )
}
