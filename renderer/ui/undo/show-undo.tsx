import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import classes from './undo-notice.module.css'

/** Long enough to be read, and reached with the keyboard. */
const shownFor = 12_000

/** Says what was done, and offers to undo it. One of the same `id` takes the place of the one before. */
export function showUndo(notice: { id: string; said: ReactNode; offer: string; undo: () => void }): void {
  const { id, said, offer, undo } = notice
  notifications.hide(id)
  notifications.show({
    id,
    autoClose: shownFor,
    message: (
      <span className={classes.notice}>
        <span>{said}</span>{' '}
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {offer}
        </Button>
      </span>
    ),
  })
}
