import { useEffect, useRef } from 'react'
import { isTyping } from '#renderer/ui/keyboard/is-typing.ts'

/** Marks a dialog that shows the grid itself: the keys act in it as in the pane. */
export const gridDialog = { 'data-grid': true } as const

/**
 * Ctrl+Z takes the last change of the grid back, Ctrl+Shift+Z or Ctrl+Y makes it again. A field undoes its own typing,
 * and another dialog is left alone.
 */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const acts = useRef({ undo, redo })
  useEffect(() => {
    acts.current = { undo, redo }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = actOf(event)
      if (!act || isTyping(event.target) || isElsewhere(event.target)) return
      event.preventDefault()
      acts.current[act]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function actOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : null
}

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]:not([data-grid])') !== null
