import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { narrowSpace } from '#shared/text/spaces.ts'
import { writtenNumber } from '#shared/text/written-number.ts'

type Props = {
  unit: string
  min: number | undefined
  max: number | undefined
  value: number | null
  disabled: boolean
  onChange(value: number | null): void
}

/** What is in the field, and the value that was made of it: another value came from elsewhere, and is shown instead. */
type Typed = { text: number | string; made: number | null }

/** A number with its unit. Out of bounds it is no answer: a value typed on the way to it must not count in its place. */
export function NumberField({ unit, min, max, value, disabled, onChange }: Props) {
  const { t } = useTranslation('assessment')
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
  const number = typed ? numberOf(typed.text) : null
  const refused = number !== null && !within(number)
  return (
    <NumberInput
      label={t('number', { unit })}
      {...(bounds === undefined ? {} : { description: bounds })}
      suffix={` ${unit}`}
      value={typed?.text ?? value ?? ''}
      onChange={text => {
        const next = numberOf(text)
        const made = next !== null && within(next) ? next : null
        setTyped({ text, made })
        if (made !== value) onChange(made)
      }}
      onBlur={() => setTyped(refused ? typed : null)}
      error={refused ? t('numberRefused') : undefined}
      clampBehavior="none"
      decimalSeparator={language === 'fr' ? ',' : '.'}
      thousandSeparator={language === 'fr' ? narrowSpace : ','}
      allowedDecimalSeparators={[',', '.']}
      disabled={disabled}
      hideControls
      maw={320}
    />
  )
}

/** `null` for what is empty or only on its way to a number, as « − » is. The field gives « 1, » and long numbers as text. */
function numberOf(text: number | string): number | null {
  if (typeof text === 'number') return text
  const number = Number(text.replace(',', '.'))
  return text.trim() === '' || Number.isNaN(number) ? null : number
}
