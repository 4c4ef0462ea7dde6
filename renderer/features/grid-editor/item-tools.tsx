import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { duplicatePart } from '#shared/domain/grid/edit/duplicate-part.ts'
import { listAt } from '#shared/domain/grid/edit/grid-source.ts'
import { stepPart } from '#shared/domain/grid/edit/move-part.ts'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useDraft, useEditor } from './editor-context.tsx'
import { focusTool, toolId } from './focus-tool.ts'

type Props = {
  path: GridPath
  /** What the buttons act on, as it is called aloud. */
  label: string
  /** After a move or a copy: the panel on show follows the part it edits. */
  onMoved?(path: GridPath): void
  copies?: boolean
}

/** Up, down, a copy, and out of a list: dragging is never the only way. The focus follows what moves. */
export function ItemTools({ path, label, onMoved, copies = true }: Props) {
  const { t } = useTranslation('editor')
  const { draft, readOnly, remove, say, sayMoved } = useEditor()
  const list = path.slice(0, -1)
  const rank = Number(path.at(-1))
  const count = useDraft(({ content }) => listAt({ list: valueAt(content, list) }, 'list').length)
  if (readOnly) return null

  const step = (by: -1 | 1) => {
    const moved = stepPart(draft.read().present.content, path, by)
    draft.edit(known => ({ ...known, content: moved.grid }))
    sayMoved(label, Number(moved.path.at(-1)), count)
    onMoved?.(moved.path)
    focusTool(moved.path, by === -1 ? 'up' : 'down')
  }
  const copy = () => {
    const copied = duplicatePart(draft.read().present.content, path)
    draft.edit(known => ({ ...known, content: copied.grid }))
    say(t('copied', { label }))
    onMoved?.(copied.path)
  }
  const tools = [
    { key: 'up', name: t('moveUp', { label }), Icon: IconArrowUp, off: rank === 0, act: () => step(-1) },
    { key: 'down', name: t('moveDown', { label }), Icon: IconArrowDown, off: rank >= count - 1, act: () => step(1) },
    ...(copies ? [{ key: 'copy', name: t('duplicate', { label }), Icon: IconCopy, off: false, act: copy }] : []),
    { key: 'remove', name: t('remove', { label }), Icon: IconTrash, off: false, act: () => remove(path, label) },
  ]
  return (
    <Group gap={2} wrap="nowrap">
      {tools.map(({ key, name, Icon, off, act }) => (
        <ActionIcon
          key={key}
          id={toolId(path, key)}
          variant="subtle"
          color="gray"
          size="1.75rem"
          aria-label={name}
          disabled={off}
          onClick={act}
        >
          <Icon size="1rem" aria-hidden />
        </ActionIcon>
      ))}
    </Group>
  )
}
