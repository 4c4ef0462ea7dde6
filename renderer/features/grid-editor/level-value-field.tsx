import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeLevelValue } from '#shared/domain/grid/edit/level-value.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useEdit } from './editor-context.tsx'
import { useField } from './use-field.ts'

/** The value of a level of a scale; what questions wrote for that level follows it. */
export function LevelValueField({ path, name }: { path: GridPath; name: string }) {
  const { t } = useTranslation('editor')
  const { id, value, readOnly, error } = useField([...path, 'value'])
  const edit = useEdit()
  return (
    <NumberInput
      id={id}
      label={t('scale.value')}
      aria-label={t('scale.valueOf', { name })}
      value={typeof value === 'number' ? value : ''}
      error={error}
      readOnly={readOnly}
      hideControls
      w="5rem"
      onChange={next => typeof next === 'number' && edit(grid => changeLevelValue(grid, path, next), id)}
    />
  )
}
