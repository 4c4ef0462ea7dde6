import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useEditor } from './editor-context.tsx'

/** Takes out what has no place in a list. */
export function RemoveButton({ path, label }: { path: GridPath; label: string }) {
  const { t } = useTranslation('editor')
  const { readOnly, remove } = useEditor()
  if (readOnly) return null
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="1.75rem"
      aria-label={t('remove', { label })}
      onClick={() => remove(path, label)}
    >
      <IconTrash size="1rem" aria-hidden />
    </ActionIcon>
  )
}
