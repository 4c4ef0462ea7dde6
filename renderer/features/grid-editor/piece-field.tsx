import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { whenOpened } from './lists.ts'
import { useField } from './use-field.ts'
import { pieceTypes } from './use-subjects.ts'

/** A type of piece by its name; types are open, so that another code may be typed. */
export function PieceField({ path, label }: { path: GridPath; label: string }) {
  const { t } = useTranslation('terms')
  const pieceName = usePieceName()
  const { id, value, readOnly, error, change } = useField(path)
  const names = pieceTypes.map(type => ({ type, name: t(`pieceType.${type as 'autre'}`) }))
  return (
    <Autocomplete
      id={id}
      label={label}
      error={error}
      readOnly={readOnly}
      comboboxProps={whenOpened}
      data={names.map(({ name }) => name)}
      value={typeof value === 'string' ? pieceName(value) : ''}
      onChange={text => {
        const known = names.find(({ name }) => name === text)
        change(known ? known.type : text, 'typing')
      }}
    />
  )
}
