import { useCallback, useState } from 'react'

/** A place on the screen that comes back after a restart: an identifier under a name, kept on this machine. */
export function useRemembered(name: string): [string | null, (value: string) => void] {
  const key = `delibere.assessment.${name}`
  const [value, setValue] = useState(() => localStorage.getItem(key))
  const remember = useCallback(
    (next: string) => {
      localStorage.setItem(key, next)
      setValue(next)
    },
    [key],
  )
  return [value, remember]
}
