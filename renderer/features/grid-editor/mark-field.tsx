import { Checkbox } from '@mantine/core'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useField } from './use-field.ts'

type Props = { path: GridPath; label: string; description?: string; name?: string; usual?: boolean }

/** A yes or a no; the default of the format is not written. */
export function MarkField({ path, label, description, name, usual = false }: Props) {
  const { id, value, readOnly, error, change } = useField(path)
  return (
    <Checkbox
      id={id}
      label={label}
      description={description}
      error={error}
      {...(name === undefined ? {} : { 'aria-label': name })}
      checked={typeof value === 'boolean' ? value : usual}
      disabled={readOnly}
      onChange={event => change(event.currentTarget.checked === usual ? undefined : event.currentTarget.checked)}
    />
  )
}
