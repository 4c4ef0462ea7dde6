import { readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { type DeviceSettings, deviceSettings } from '#shared/ipc/payloads.ts'

export type SettingsFile = {
  read(): DeviceSettings
  write(settings: DeviceSettings): Promise<void>
}

/** Settings of this device in a JSON file. What cannot be read, field by field, takes its default; unknown fields stay. */
export function settingsFile(path: string): SettingsFile {
  let current = repaired(readJson(path))
  return {
    read: () => current,
    write: async settings => {
      current = settings
      const file = await open(`${path}.new`, 'w', 0o600)
      await file.writeFile(JSON.stringify(settings, null, 2))
      await file.sync()
      await file.close()
      await rename(`${path}.new`, path)
    },
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Total: whatever was stored, valid settings come out. */
export function repaired(stored: unknown): DeviceSettings {
  const known = typeof stored === 'object' && stored !== null ? stored : {}
  const settings: Record<string, unknown> = { ...known, ...defaults }
  for (const [name, field] of Object.entries(deviceSettings.shape)) {
    const kept = field.safeParse((known as Record<string, unknown>)[name])
    if (kept.success && kept.data !== undefined) settings[name] = kept.data
  }
  return deviceSettings.parse(settings)
}

const defaults: DeviceSettings = {
  language: 'fr',
  theme: 'auto',
  contrast: 'normal',
  textSize: 'normal',
  singleKeyShortcuts: true,
}
