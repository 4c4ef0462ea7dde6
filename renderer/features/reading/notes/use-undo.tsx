import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type KeyboardEvent, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '#renderer/ui/keyboard/is-typing.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import type { NoteActs } from './use-note-acts.ts'

/** Long enough to read the notice and reach its button. */
const noticeMilliseconds = 10_000
const notice = 'notes-act'

export type UndoOfNotes = {
  /** Removes at once, and offers to put back. */
  remove(threads: readonly Thread[]): void
  /** Says of how many notes something was changed at once, and offers to take it back. */
  told(count: number, of: number): void
  /** Ctrl+Z and Ctrl+Shift+Z, where no field undoes its own typing. */
  onKeyDown(event: KeyboardEvent): void
}

export function useUndo(acts: NoteActs): UndoOfNotes {
  const { t } = useTranslation(['notes', 'reading'])
  const say = useCallback(
    (message: string, undo?: () => void) =>
      notifications.show({
        id: notice,
        autoClose: noticeMilliseconds,
        closeButtonProps: { 'aria-label': t('reading:closeNotice') },
        message: undo ? (
          <>
            {message}{' '}
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                notifications.hide(notice)
                undo()
              }}
            >
              {t('reading:undo')}
            </Button>
          </>
        ) : (
          message
        ),
      }),
    [t],
  )
  const move = useCallback(
    (way: 'undo' | 'redo') => {
      acts[way]().then(
        count => say(t(way === 'undo' ? 'undone' : 'redone', { count })),
        // What the store refuses it keeps and tries again.
        () => undefined,
      )
    },
    [acts, say, t],
  )
  const remove = useCallback<UndoOfNotes['remove']>(
    threads => {
      notifications.hide(notice)
      const count = acts.remove(threads)
      const message = t('removedOf', { count, of: threads.length, others: threads.length - count })
      say(message, count > 0 ? () => void acts.undo().catch(() => undefined) : undefined)
    },
    [acts, say, t],
  )
  const told = useCallback<UndoOfNotes['told']>(
    (count, of) => {
      notifications.hide(notice)
      const message = t('changedOf', { count, of, others: of - count })
      say(message, count > 0 ? () => void acts.undo().catch(() => undefined) : undefined)
    },
    [acts, say, t],
  )
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z'
      if (!isUndo || isTyping(event.target)) return
      event.preventDefault()
      notifications.hide(notice)
      move(event.shiftKey ? 'redo' : 'undo')
    },
    [move],
  )
  return { remove, told, onKeyDown }
}
