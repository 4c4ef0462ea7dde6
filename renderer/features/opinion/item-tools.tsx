import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { moved } from './new-node.ts'
import classes from './opinion.module.css'

type Props<Item> = {
  /** What the buttons act on, as it is called aloud: « visa 2 », « R1 ». */
  label: string
  list: readonly Item[]
  index: number
  onChange(list: Item[]): void
}

/** Up, down and out of a list: dragging is never the only way. */
export function ItemTools<Item>({ label, list, index, onChange }: Props<Item>) {
  const { t } = useTranslation('opinion')
  const tools = [
    { name: t('moveUp', { label }), Icon: IconArrowUp, off: index === 0, act: () => moved(list, index, -1) },
    {
      name: t('moveDown', { label }),
      Icon: IconArrowDown,
      off: index === list.length - 1,
      act: () => moved(list, index, 1),
    },
    { name: t('remove', { label }), Icon: IconTrash, off: false, act: () => list.toSpliced(index, 1) },
  ]
  return (
    <Group gap={2} wrap="nowrap" className={classes.paragraphTools}>
      {tools.map(({ name, Icon, off, act }) => (
        <ActionIcon
          key={name}
          variant="subtle"
          color="gray"
          size="1.625rem"
          aria-label={name}
          disabled={off}
          onClick={() => onChange(act())}
        >
          <Icon size="1rem" aria-hidden />
        </ActionIcon>
      ))}
    </Group>
  )
}
