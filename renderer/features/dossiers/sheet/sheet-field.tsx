import { TextInput } from '@mantine/core'
import type { ChangeEvent, ReactNode } from 'react'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { DossierChange } from '../use-dossier-change.ts'
import { PrintedText } from './printed-text.tsx'

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
  const onChange = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    draft.change(event.currentTarget.value)
  return (
    <PrintedText value={draft.value}>
      {long ? (
        <GrowingField {...common} onChange={onChange} minRows={2} maxRows={14} />
      ) : (
        <TextInput {...common} type={type ?? 'text'} onChange={onChange} />
      )}
    </PrintedText>
  )
}
