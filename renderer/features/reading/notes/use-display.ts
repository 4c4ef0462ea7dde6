import { useCallback, useRef, useState } from 'react'
import { type NotesDisplay, readNotesDisplay } from '#shared/domain/annotations/notes-display.ts'

const key = 'delibere.reading.notes'

/** How notes are shown; comes back after a restart. */
export function useDisplay(): [NotesDisplay, (change: Partial<NotesDisplay>) => void] {
  const [display, setDisplay] = useState(() => readNotesDisplay(kept()))
  const latest = useRef(display)
  const change = useCallback((wanted: Partial<NotesDisplay>) => {
    latest.current = { ...latest.current, ...wanted }
    localStorage.setItem(key, JSON.stringify(latest.current))
    setDisplay(latest.current)
  }, [])
  return [display, change]
}

function kept(): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}
