import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { typedNumber } from '#shared/text/typed-number.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { readWithUnit } from './read-with-unit.ts'

type Props = {
  unit: string
  min: number | undefined
  max: number | undefined
  value: number | null
  disabled: boolean
  onChange(value: number | null): void
}

/** What is in the field, and the value that was made of it: another value came from elsewhere, and is shown instead. */
type Typed = { text: string; made: number | null }

/**
 * A number with its unit, read from what was typed or pasted, which stays as it is while it is refused. Out of bounds, or
 * readable two ways, it is no answer: a value typed on the way to it must not count in its place.
 */
export function NumberField({ unit, min, max, value, disabled, onChange }: Props) {
  const { t, i18n } = useTranslation('assessment')
  const language = useLanguage()
  const [known, setTyped] = useState<Typed | null>(null)
  const typed = known?.made === value ? known : null
  const written = (number: number) => writtenNumber(number, language)
  const within = (number: number) =>
    number >= (min ?? Number.NEGATIVE_INFINITY) && number <= (max ?? Number.POSITIVE_INFINITY)
  const bounds =
    min !== undefined && max !== undefined
      ? t('numberRange', { min: written(min), max: written(max), unit })
      : min !== undefined
        ? t('numberLeast', { min: written(min), unit })
        : max !== undefined
          ? t('numberMost', { max: written(max), unit })
          : undefined
  const read = (text: string) => readWithUnit(text, unit, language)
  const refusal = typed ? refusalOf(read(typed.text)) : undefined

  function refusalOf(answer: ReturnType<typeof read>): string | undefined {
    if (!answer.ok && answer.error.code === 'number_other_unit') return t('numberOtherUnit', { unit })
    if (!answer.ok) return failureSentence(i18n, answer.error)
    return answer.value === null || within(answer.value) ? undefined : t('numberRefused')
  }
  return (
    <TextInput
      label={t('number', { unit })}
      {...(bounds === undefined ? {} : { description: bounds })}
      value={typed?.text ?? (value === null ? '' : typedNumber(value, language))}
      onChange={event => {
        const text = event.currentTarget.value
        const next = read(text)
        const made = next.ok && next.value !== null && within(next.value) ? next.value : null
        setTyped({ text, made })
        if (made !== value) onChange(made)
      }}
      onBlur={() => setTyped(refusal === undefined ? null : typed)}
      error={refusal}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden>{unit}</span>}
      rightSectionWidth={`${unit.length + 3}ch`}
      rightSectionPointerEvents="none"
      disabled={disabled}
      maw={320}
    />
  )
}
