import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import classes from './opinion.module.css'

type Props = { label: string; onAdd: () => void }

/** Adds one more at the end of a list of the text. */
export function AddButton({ label, onAdd }: Props) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={classes.add}
      leftSection={<IconPlus size="1rem" aria-hidden />}
      onClick={onAdd}
    >
      {label}
    </Button>
  )
}
