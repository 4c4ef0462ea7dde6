import { MultiSelect } from '@mantine/core'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import type { Choice } from './choice-field.tsx'
import { whenOpened } from './lists.ts'
import { useField } from './use-field.ts'

type Props = { path: GridPath; label: string; description?: string; choices: readonly Choice[]; optional?: boolean }

/** Several values of a list, in the order chosen. */
export function SeveralField({ path, label, description, choices, optional }: Props) {
  const { id, value, readOnly, error, change } = useField(path)
  const written = Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
  const unknown = written.filter(one => !choices.some(choice => choice.value === one))
  return (
    <MultiSelect
      id={id}
      label={label}
      description={description}
      error={error}
      readOnly={readOnly}
      data={[...choices, ...unknown.map(one => ({ value: one, label: one }))]}
      value={written}
      searchable
      comboboxProps={whenOpened}
      hidePickedOptions
      onChange={next => change(optional && next.length === 0 ? undefined : next)}
    />
  )
}
