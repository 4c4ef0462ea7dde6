import { type KeyboardEvent, useCallback } from 'react'
import { isTyping } from '#renderer/ui/keyboard/is-typing.ts'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'

export type GridKeys = {
  next(): void
  previous(): void
  level(value: number): void
  notApplicable(): void
  reason(): void
  evidence(): void
  /** One criterion a screen, and back. */
  focus(): void
}

/**
 * Single keys of the grid. They act only while the grid has the focus, outside any field, and can be turned off
 * (WCAG 2.1.4).
 */
export function useGridKeys(keys: GridKeys): (event: KeyboardEvent) => void {
  const { settings } = useDeviceSettings()
  return useCallback(
    event => {
      if (!settings.singleKeyShortcuts || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      const act = actionOf(event.key, keys)
      if (!act) return
      event.preventDefault()
      act()
    },
    [settings.singleKeyShortcuts, keys],
  )
}

function actionOf(key: string, keys: GridKeys): (() => void) | undefined {
  if (/^\d$/.test(key)) return () => keys.level(Number(key))
  switch (key.toLowerCase()) {
    case 'j':
      return keys.next
    case 'k':
      return keys.previous
    case 'n':
      return keys.notApplicable
    case 'c':
      return keys.reason
    case 'e':
      return keys.evidence
    case 'f':
      return keys.focus
    default:
      return undefined
  }
}
