import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './opinion.module.css'

type Props = { label: string; value: number; readOnly: boolean; onChange(count: number): void }

/** What is in the field, and the count that was made of it: another count came from elsewhere, and is shown instead. */
type Typed = { text: string; made: number }

/** A count of people or ballots. What is no whole number stays as it was typed, is refused, and counts for nothing. */
export function CountField({ label, value, readOnly, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const [known, setTyped] = useState<Typed | null>(null)
  const typed = known?.made === value ? known : null
  const refused = typed !== null && countOf(typed.text) === null
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      value={typed?.text ?? String(value)}
      onChange={event => {
        const text = event.currentTarget.value
        const made = countOf(text) ?? 0
        setTyped({ text, made })
        if (made !== value) onChange(made)
      }}
      onBlur={() => setTyped(refused ? typed : null)}
      error={refused ? t('vote.notACount') : undefined}
      errorProps={{ role: 'alert' }}
      className={classes.count}
      readOnly={readOnly}
    />
  )
}

/** Whole numbers of four digits at most; an empty field counts for nothing. `null` for anything else. */
function countOf(text: string): number | null {
  const trimmed = text.trim()
  return /^\d{0,4}$/.test(trimmed) ? Number(trimmed) : null
}
