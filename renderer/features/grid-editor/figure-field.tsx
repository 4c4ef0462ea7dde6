import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useField } from './use-field.ts'

type Props = {
  path: GridPath
  label: string
  description?: string
  name?: string
  min?: number
  max?: number
  whole?: boolean
  /** What an absent key stands for. */
  usual?: number
  /** There is no default: an emptied field keeps the number there was. */
  demanded?: boolean
}

/** A number of the grid; emptied, the key goes and its default holds. */
export function FigureField({ path, label, description, name, min, max, whole, usual, demanded }: Props) {
  const { id, value, readOnly, error, change } = useField(path)
  const language = useLanguage()
  const [typed, setTyped] = useState<{ text: string | number; made: unknown } | null>(null)
  const shown = typed && Object.is(typed.made, value) ? typed.text : typeof value === 'number' ? value : ''
  return (
    <NumberInput
      id={id}
      label={label}
      description={description}
      error={error}
      readOnly={readOnly}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      {...(usual === undefined ? {} : { placeholder: String(usual) })}
      value={shown}
      onChange={text => {
        const made = numberOf(text)
        setTyped({ text, made: made ?? (demanded ? value : undefined) })
        if (made === undefined && demanded) return
        if (!Object.is(made, value)) change(made, 'typing')
      }}
      onBlur={() => setTyped(null)}
      allowDecimal={!whole}
      decimalSeparator={language === 'fr' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      clampBehavior="strict"
      hideControls
      w="8.5rem"
    />
  )
}

/** `undefined` for what is empty or only on its way to a number. */
function numberOf(text: number | string): number | undefined {
  if (typeof text === 'number') return text
  const number = Number(text.replace(',', '.'))
  return text.trim() === '' || Number.isNaN(number) ? undefined : number
}
