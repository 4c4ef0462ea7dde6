import { useEffect, useRef } from 'react'
import { changeWaits } from './waiting-changes.ts'

/**
 * What is kept only once its field is left is kept too when the window is about to close and when the screen goes.
 * `typed`: whether something is; `keep` must make an end of it, for a window that closes waits until nothing is.
 */
export function useKeptOnLeaving(typed: boolean, keep: () => void): void {
  const latest = useRef({ typed, keep })
  useEffect(() => {
    latest.current = { typed, keep }
  })
  useEffect(() => (typed ? changeWaits(() => latest.current.keep()) : undefined), [typed])
  useEffect(
    () => () => {
      if (latest.current.typed) latest.current.keep()
    },
    [],
  )
}
