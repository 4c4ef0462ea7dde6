import { type KeyboardEvent, useCallback } from 'react'
import { isTyping } from '#renderer/ui/keyboard/is-typing.ts'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'

export type ConsolidationKeys = {
  next(): void
  previous(): void
  level(value: number): void
  toggleView(): void
  retain(): void
}

/**
 * J, K, digits and T act while the screen has the focus outside any field, and can be turned off (WCAG 2.1.4). Enter
 * retains, unless it belongs to what has the focus; in a text, Ctrl+Enter does.
 */
export function useConsolidationKeys(keys: ConsolidationKeys): (event: KeyboardEvent) => void {
  const { settings } = useDeviceSettings()
  return useCallback(
    event => {
      if (event.metaKey || event.altKey || event.defaultPrevented) return
      const act = event.key === 'Enter' ? enter(event, keys) : settings.singleKeyShortcuts && single(event, keys)
      if (!act) return
      event.preventDefault()
      // A key held down retains one value: the next criteria have not been looked at.
      if (event.repeat && act === keys.retain) return
      act()
    },
    [settings.singleKeyShortcuts, keys],
  )
}

function enter({ target, ctrlKey }: KeyboardEvent, keys: ConsolidationKeys): (() => void) | undefined {
  if (ctrlKey) return keys.retain
  if (isTyping(target)) return undefined
  const control = target instanceof Element ? target.closest('button, a, input') : null
  const isChoice = control?.getAttribute('role') === 'radio' || control instanceof HTMLInputElement
  return control === null || isChoice ? keys.retain : undefined
}

function single({ key, target, ctrlKey }: KeyboardEvent, keys: ConsolidationKeys): (() => void) | undefined {
  if (ctrlKey || isTyping(target)) return undefined
  if (/^\d$/.test(key)) return () => keys.level(Number(key))
  switch (key.toLowerCase()) {
    case 'j':
      return keys.next
    case 'k':
      return keys.previous
    case 't':
      return keys.toggleView
    default:
      return undefined
  }
}
