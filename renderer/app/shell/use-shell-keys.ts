import { useDisclosure } from '@mantine/hooks'
import { spotlight } from '@mantine/spotlight'
import { useHotkey } from '@tanstack/react-hotkeys'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { focusSearchField } from '#renderer/features/search/search-focus.ts'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import { areas } from '../areas.ts'
import { openAnotherWindow } from './open-another-window.ts'
import { focusNextPane } from './panes.ts'

const inFields = { ignoreInputs: false } as const

/** Keys of the whole window (UI.md, Keyboard). Returns the state of the keyboard help. */
export function useShellKeys(): { opened: boolean; open: () => void; close: () => void } {
  const router = useRouter()
  const navigate = useNavigate()
  const { settings } = useDeviceSettings()
  const [opened, help] = useDisclosure(false)

  const goTo = (digit: number) => {
    const area = areas[digit - 1]
    if (area) void navigate({ to: area.to })
  }
  useHotkey('Mod+K', () => spotlight.toggle(), inFields)
  useHotkey(
    'Mod+Shift+F',
    () => {
      spotlight.close()
      if (!focusSearchField()) void navigate({ to: '/recherche' })
    },
    inFields,
  )
  useHotkey('Mod+Shift+N', openAnotherWindow, inFields)
  useHotkey('Mod+1', () => goTo(1), inFields)
  useHotkey('Mod+2', () => goTo(2), inFields)
  useHotkey('Mod+3', () => goTo(3), inFields)
  useHotkey('Mod+4', () => goTo(4), inFields)
  useHotkey('Mod+5', () => goTo(5), inFields)
  useHotkey('Mod+6', () => goTo(6), inFields)
  useHotkey('Alt+ArrowLeft', () => router.history.back(), inFields)
  useHotkey('Alt+ArrowRight', () => router.history.forward(), inFields)
  useHotkey('F6', () => focusNextPane(1), inFields)
  useHotkey('Shift+F6', () => focusNextPane(-1), inFields)
  useHotkey({ key: '?' }, () => help.open(), { enabled: settings.singleKeyShortcuts })
  useHotkey({ key: '?', shift: true }, () => help.open(), { enabled: settings.singleKeyShortcuts })
  useHotkey('F1', () => help.open(), inFields)
  return { opened, open: help.open, close: help.close }
}
