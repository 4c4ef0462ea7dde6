import { TextInput } from '@mantine/core'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useField, useGridLanguage } from './use-field.ts'

type Props = {
  path: GridPath
  label: string
  description?: string
  /** Said instead of the label where the label alone is ambiguous. */
  name?: string
  /** Several lines. */
  long?: boolean
  /** Emptied, the key goes: by default it stays with an empty text. */
  optional?: boolean
  /** Words of the grid are in its language; codes, addresses and dates are in none. */
  plain?: boolean
}

/** Words of the grid, as they are typed. */
export function WordsField({ path, label, description, name, long, optional, plain }: Props) {
  const { id, value, readOnly, error, change } = useField(path)
  const language = useGridLanguage()
  const shared = {
    id,
    label,
    description,
    error,
    readOnly,
    lang: plain ? undefined : language,
    value: typeof value === 'string' ? value : '',
    ...(name === undefined ? {} : { 'aria-label': name }),
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value
      change(optional && text === '' ? undefined : text, 'typing')
    },
  }
  return long ? <GrowingField {...shared} minRows={1} maxRows={12} /> : <TextInput {...shared} />
}
