import { Select } from '@mantine/core'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { whenOpened } from './lists.ts'
import { useField } from './use-field.ts'

export type Choice = { value: string; label: string }

type Props = {
  path: GridPath
  label: string
  description?: string
  name?: string
  choices: readonly Choice[]
  /** What an absent key stands for: choosing it takes the key out. */
  usual?: string
  /** One may choose nothing, and the key goes. */
  optional?: boolean
  onChoose?(value: string): void
}

/** One of several values; a value that is none of them is shown as it is written. */
export function ChoiceField({ path, label, description, name, choices, usual, optional, onChoose }: Props) {
  const { id, value, readOnly, error, change } = useField(path)
  const written = typeof value === 'string' ? value : (usual ?? null)
  const isKnown = written === null || choices.some(choice => choice.value === written)
  const data = isKnown ? [...choices] : [...choices, { value: written, label: written }]
  return (
    <Select
      id={id}
      label={label}
      description={description}
      error={error}
      readOnly={readOnly}
      {...(name === undefined ? {} : { 'aria-label': name })}
      data={data}
      comboboxProps={whenOpened}
      value={written}
      clearable={optional === true && !readOnly}
      allowDeselect={false}
      searchable={data.length > 9}
      onChange={next => {
        if (next === null) change(undefined)
        else if (onChoose) onChoose(next)
        else if (value !== undefined || next !== usual) change(next)
      }}
    />
  )
}
