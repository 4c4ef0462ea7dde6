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
  const { t } = useTranslation('assessment')
  const [refused, setRefused] = useState<number | null>(null)
  const bounds = { min: min ?? '−∞', max: max ?? '+∞', unit }
  const within = (number: number) =>
    number >= (min ?? Number.NEGATIVE_INFINITY) && number <= (max ?? Number.POSITIVE_INFINITY)
  return (
    <NumberInput
      label={t('number', { unit })}
      {...(min === undefined && max === undefined ? {} : { description: t('numberRange', bounds) })}
      suffix={` ${unit}`}
      value={refused ?? value ?? ''}
      onChange={typed => {
        const number = typeof typed === 'number' ? typed : null
        const kept = number === null || within(number)
        setRefused(kept ? null : number)
        if (kept) onChange(number)
      }}
      error={refused === null ? undefined : t('numberRefused', bounds)}
      clampBehavior="none"
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      disabled={disabled}
      hideControls
      maw={320}
    />
  )
}
