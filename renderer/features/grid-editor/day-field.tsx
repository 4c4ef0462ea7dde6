import { DateField } from '#renderer/ui/language/date-field.tsx'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useField } from './use-field.ts'

type Props = {
  path: GridPath
  label: string
  description?: string
  /** What is odd about the day, when the format itself has nothing against it. */
  doubt?: string | undefined
}

/** A day of the grid, `YYYY-MM-DD`; emptied, the key goes. */
export function DayField({ path, label, description, doubt }: Props) {
  const { id, value, readOnly, error, change } = useField(path)
  return (
    <DateField
      id={id}
      label={label}
      description={description}
      error={error ?? doubt}
      readOnly={readOnly}
      value={typeof value === 'string' ? value : ''}
      onChange={event => change(event.currentTarget.value || undefined, 'typing')}
    />
  )
}
