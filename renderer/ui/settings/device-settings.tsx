import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Result } from '#shared/domain/result.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { bridge } from '../bridge/bridge.ts'

type DeviceSettingsAccess = {
  settings: DeviceSettings
  /** Writes the change on this machine; every window follows. */
  change: (change: Partial<DeviceSettings>) => Promise<Result<DeviceSettings>>
}

const DeviceSettingsContext = createContext<DeviceSettingsAccess | null>(null)

export function DeviceSettingsProvider({ initial, children }: { initial: DeviceSettings; children: ReactNode }) {
  const [settings, setSettings] = useState(initial)

  useEffect(() => bridge().on('settings.changed', setSettings), [])

  const change = useCallback(
    async (wanted: Partial<DeviceSettings>) => {
      const answer = await bridge().invoke('settings.write', { ...settings, ...wanted })
      if (answer.ok) setSettings(answer.value)
      return answer
    },
    [settings],
  )
  const access = useMemo(() => ({ settings, change }), [settings, change])
  return <DeviceSettingsContext value={access}>{children}</DeviceSettingsContext>
}

export function useDeviceSettings(): DeviceSettingsAccess {
  const access = useContext(DeviceSettingsContext)
  if (!access) throw new Error('useDeviceSettings outside DeviceSettingsProvider')
  return access
}
