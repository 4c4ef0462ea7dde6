import { useEffect, useRef, useState } from 'react'

const pause = 600

/**
 * A field that saves itself: after a pause in typing, on leaving it and on leaving the screen. What is typed is never
 * replaced by what comes back from the store while it is being typed.
 */
export function useDraft(stored: string, save: (value: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const pending = useRef<{ value: string; timer: ReturnType<typeof setTimeout> } | null>(null)
  const write = useRef(save)
  write.current = save

  const flush = useRef(() => {
    if (!pending.current) return
    clearTimeout(pending.current.timer)
    const { value } = pending.current
    pending.current = null
    write.current(value)
  })
  useEffect(() => {
    const leave = flush.current
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  return {
    value: draft ?? stored,
    onChange: (value: string) => {
      setDraft(value)
      if (pending.current) clearTimeout(pending.current.timer)
      pending.current = { value, timer: setTimeout(flush.current, pause) }
    },
    onBlur: () => {
      flush.current()
      setDraft(null)
    },
  }
}
