import { useEffect } from 'react'
import type { DraftStore } from './draft-store.ts'

/** Ctrl+Z takes the last change back and Ctrl+Shift+Z makes it again, outside fields, which have their own. */
export function useUndoKeys(draft: DraftStore, readOnly: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z'
      if (!isUndo || readOnly || isTyping(event.target)) return
      event.preventDefault()
      if (event.shiftKey) draft.redo()
      else draft.undo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [draft, readOnly])
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return (
    target instanceof HTMLInputElement && !target.readOnly && !['radio', 'checkbox', 'button'].includes(target.type)
  )
}
