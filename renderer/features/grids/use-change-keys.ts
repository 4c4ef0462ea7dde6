import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'

export type ChangeKeys = { next: () => void; previous: () => void; onKeyDown: (event: KeyboardEvent) => void }

/** From one change to the next, by J and K or by the buttons; the focus goes with it, so that it is read out. */
export function useChangeKeys(area: RefObject<HTMLElement | null>): ChangeKeys {
  const { settings } = useDeviceSettings()
  const go = useCallback(
    (step: 1 | -1) => {
      const changes = [...(area.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
      const here = changes.findLastIndex(
        change => change === document.activeElement || change.contains(document.activeElement),
      )
      const last = changes.findIndex(change => change.hasAttribute('data-current'))
      const from = here >= 0 ? here : last
      const to = changes[from < 0 ? (step === 1 ? 0 : changes.length - 1) : from + step]
      if (!to) return
      for (const change of changes) change.removeAttribute('data-current')
      to.setAttribute('data-current', '')
      to.focus({ preventScroll: true })
      to.scrollIntoView({ block: 'center' })
    },
    [area],
  )
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (!settings.singleKeyShortcuts || event.ctrlKey || event.metaKey || event.altKey) return
      const step = event.key.toLowerCase() === 'j' ? 1 : event.key.toLowerCase() === 'k' ? -1 : null
      if (step === null) return
      event.preventDefault()
      go(step)
    },
    [settings.singleKeyShortcuts, go],
  )
  return { next: () => go(1), previous: () => go(-1), onKeyDown }
}
