import { notifications } from '@mantine/notifications'
import { type KeyboardEvent, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '#renderer/ui/keyboard/is-typing.ts'
import { showUndo } from '#renderer/ui/undo/show-undo.tsx'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import type { NoteActs } from './use-note-acts.ts'

const notice = 'notes-act'
/** Long enough to be read. */
const shownFor = 10_000

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
  const say = useCallback((message: string) => notifications.show({ id: notice, autoClose: shownFor, message }), [])
  /** Of the act that was just done: its notice takes back that one, whatever is done after it. */
  const sayDone = useCallback(
    (said: string, count: number) => {
      const step = acts.last()
      if (count === 0 || !step) say(said)
      else
        showUndo({
          id: notice,
          said,
          offer: t('reading:undo'),
          undo: () => void acts.undo(step).catch(() => undefined),
        })
    },
    [acts, say, t],
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
      sayDone(t('removedOf', { count, of: threads.length, others: threads.length - count }), count)
    },
    [acts, sayDone, t],
  )
  const told = useCallback<UndoOfNotes['told']>(
    (count, of) => {
      notifications.hide(notice)
      sayDone(t('changedOf', { count, of, others: of - count }), count)
    },
    [sayDone, t],
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
