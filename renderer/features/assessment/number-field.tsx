import { NumberInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { narrowSpace } from '#shared/text/spaces.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { isOtherUnit, unitLetters } from './other-unit.ts'

type Props = {
  unit: string
  min: number | undefined
  max: number | undefined
  value: number | null
  disabled: boolean
  onChange(value: number | null): void
}

/** What is in the field, and the value that was made of it: another value came from elsewhere, and is shown instead. */
type Typed = { text: number | string; made: number | null; otherUnit: boolean }

/**
 * A number with its unit. Out of bounds, or typed with another unit, it is no answer: a value typed on the way to it must
 * not count in its place.
 */
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
  const outOfBounds = number !== null && !within(number)
  const otherUnit = typed?.otherUnit === true
  /** Letters typed after the number, which the field does not show; forgotten once something is taken out of it. */
  const letters = useRef('')
  const take = (text: number | string, isOther: boolean) => {
    const next = numberOf(text)
    const made = next !== null && within(next) && !isOther ? next : null
    setTyped({ text, made, otherUnit: isOther })
    if (made !== value) onChange(made)
  }
  const shown = typed?.text ?? value ?? ''
  return (
    <NumberInput
      label={t('number', { unit })}
      {...(bounds === undefined ? {} : { description: bounds })}
      suffix={` ${unit}`}
      value={shown}
      onChange={text => {
        const shorter = String(text).length < String(shown).length
        if (shorter) letters.current = ''
        take(text, otherUnit && !shorter)
      }}
      onBeforeInput={event => {
        letters.current += unitLetters((event.nativeEvent as InputEvent).data ?? '')
        if (isOtherUnit(letters.current, unit)) take(shown, true)
      }}
      onBlur={() => {
        letters.current = ''
        setTyped(outOfBounds || otherUnit ? typed : null)
      }}
      error={otherUnit ? t('numberOtherUnit', { unit }) : outOfBounds ? t('numberRefused') : undefined}
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
