import { useEffect } from 'react'
import { reloadBy, reloadPage } from './reload-page.ts'

/** Keys that a browser takes for a reload do it here too, once what was typed is saved. */
export function useReload(leave: (way: { go(): void }) => Promise<void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isReload(event)) return
      event.preventDefault()
      reloadPage()
    }
    const forget = reloadBy(leave)
    window.addEventListener('keydown', onKey)
    return () => {
      forget()
      window.removeEventListener('keydown', onKey)
    }
  }, [leave])
}

const isReload = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  !altKey && (key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r'))
