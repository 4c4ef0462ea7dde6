import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { rememberPlace } from './last-place.ts'

/** On arriving at a screen the focus goes to its heading, so that it is read and the keyboard starts there. Gives its path. */
export function useArrival(): string {
  const pathname = useRouterState({ select: state => state.resolvedLocation?.pathname ?? state.location.pathname })
  const before = useRef<string | null>(null)

  useEffect(() => {
    rememberPlace(pathname)
    const first = before.current === null || before.current === pathname
    before.current = pathname
    if (first) return
    const frame = requestAnimationFrame(() => {
      const content = document.getElementById('content')
      if (content?.contains(document.activeElement) && document.activeElement !== content) return
      const heading = document.querySelector<HTMLElement>('h1')
      heading?.setAttribute('tabindex', '-1')
      const target = heading ?? content
      target?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [pathname])
  return pathname
}
