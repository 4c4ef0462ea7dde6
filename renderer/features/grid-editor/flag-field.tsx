import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { flagsOf } from '#shared/domain/grid/edit/grid-parts.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { longestList, whenOpened } from './lists.ts'
import { useRestedContent } from './rested-content.tsx'
import { useField } from './use-field.ts'

/** The flag that an option raises, of those there are or another. */
export function FlagField({ path, rank }: { path: GridPath; rank: number }) {
  const { t } = useTranslation('editor')
  const { id, value, readOnly, error, change } = useField(path)
  const flags = flagsOf(useRestedContent()).map(flag => flag.id)
  return (
    <Autocomplete
      id={id}
      label={t('options.flag')}
      aria-label={t('options.of', { key: t('options.flag'), rank })}
      error={error}
      readOnly={readOnly}
      data={flags}
      comboboxProps={whenOpened}
      limit={longestList}
      value={typeof value === 'string' ? value : ''}
      onChange={text => change(text.trim() === '' ? undefined : text.trim(), 'typing')}
    />
  )
}
