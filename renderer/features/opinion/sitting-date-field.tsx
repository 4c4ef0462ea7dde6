import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#renderer/ui/language/date-field.tsx'
import { earliestAct, isDateOfAct, latestAct } from '#shared/domain/opinion/act-date.ts'

type Props = { value: string; readOnly: boolean; onChange(date: string): void }

/** The day of the sitting. A year still being typed, or of another century, stays in the field and dates nothing. */
export function SittingDateField({ value, readOnly, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const [refused, setRefused] = useState<{ typed: string; instead: string } | null>(null)
  const shown = refused?.instead === value ? refused.typed : value
  return (
    <DateField
      label={t('date')}
      value={shown}
      min={earliestAct}
      max={latestAct}
      onChange={event => {
        const typed = event.currentTarget.value
        if (typed === '') return
        setRefused(isDateOfAct(typed) ? null : { typed, instead: value })
        if (isDateOfAct(typed) && typed !== value) onChange(typed)
      }}
      error={isDateOfAct(shown) ? undefined : t('dateRefused')}
      errorProps={{ role: 'alert' }}
      readOnly={readOnly}
    />
  )
}
