import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  unit: string
  min: number | undefined
  max: number | undefined
  value: number | null
  disabled: boolean
  onChange(value: number | null): void
}

/** A number with its unit. Out of bounds it is said and not kept: the last good value stays. */
export function NumberField({ unit, min, max, value, disabled, onChange }: Props) {
  const { t, i18n } = useTranslation('assessment')
  /** What is in the field while it is being written: « − » and « 1, » are on their way to a number. */
  const [typed, setTyped] = useState<number | string | null>(null)
  const french = i18n.language.startsWith('fr')
  const written = new Intl.NumberFormat(i18n.language)
  const within = (number: number) =>
    number >= (min ?? Number.NEGATIVE_INFINITY) && number <= (max ?? Number.POSITIVE_INFINITY)
  const bounds =
    min !== undefined && max !== undefined
      ? t('numberRange', { min: written.format(min), max: written.format(max), unit })
      : min !== undefined
        ? t('numberLeast', { min: written.format(min), unit })
        : max !== undefined
          ? t('numberMost', { max: written.format(max), unit })
          : undefined
  const refused = typeof typed === 'number' && !within(typed)
  return (
    <NumberInput
      label={t('number', { unit })}
      {...(bounds === undefined ? {} : { description: bounds })}
      suffix={` ${unit}`}
      value={typed ?? value ?? ''}
      onChange={next => {
        setTyped(next)
        if (next === '') onChange(null)
        else if (typeof next === 'number' && within(next)) onChange(next)
      }}
      onBlur={() => setTyped(known => (typeof known === 'number' && !within(known) ? known : null))}
      error={refused ? t('numberRefused') : undefined}
      clampBehavior="none"
      decimalSeparator={french ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      disabled={disabled}
      hideControls
      maw={320}
    />
  )
}
