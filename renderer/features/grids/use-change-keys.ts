import { type RefObject, useCallback, useEffect } from 'react'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'

export type ChangeKeys = { next: () => void; previous: () => void }

/** From one change to the next, by J and K or by the buttons; the focus goes with it, so that it is read out. */
export function useChangeKeys(area: RefObject<HTMLElement | null>): ChangeKeys {
  const { singleKeyShortcuts } = useDeviceSettings().settings
  const go = useCallback((step: 1 | -1) => area.current && moveTo(area.current, step), [area])
  useEffect(() => {
    if (!singleKeyShortcuts) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return
      const step = { j: 1, k: -1 }[event.key.toLowerCase()]
      if (step !== 1 && step !== -1) return
      event.preventDefault()
      go(step)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [singleKeyShortcuts, go])
  return { next: () => go(1), previous: () => go(-1) }
}

function moveTo(area: HTMLElement, step: 1 | -1): void {
  const changes = [...area.querySelectorAll<HTMLElement>('[data-change]')]
  const focused = changes.findLastIndex(change => change.contains(document.activeElement))
  const from = focused >= 0 ? focused : changes.findIndex(change => change.hasAttribute('data-current'))
  const to = changes[from >= 0 ? from + step : step === 1 ? 0 : changes.length - 1]
  if (!to) return
  for (const change of changes) change.removeAttribute('data-current')
  to.setAttribute('data-current', '')
  to.focus({ preventScroll: true })
  to.scrollIntoView({ block: 'center' })
}

/** In a field where letters are typed, or in what is open above the screen. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=dialog], textarea, input:not([type=checkbox])') !== null
