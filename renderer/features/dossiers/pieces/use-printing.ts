import { useSyncExternalStore } from 'react'

/** Whether the page is being printed: what is drawn as it scrolls is then drawn whole. */
export const usePrinting = (): boolean => useSyncExternalStore(follow, () => printed.matches)

const printed = matchMedia('print')

function follow(changed: () => void): () => void {
  printed.addEventListener('change', changed)
  return () => printed.removeEventListener('change', changed)
}
