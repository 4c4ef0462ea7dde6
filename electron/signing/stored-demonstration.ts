import { Buffer } from 'node:buffer'
import { z } from 'zod'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { readCertificate } from './certificate.ts'
import {
  type DemonstrationAuthority,
  type DemonstrationState,
  demonstrationAuthority,
  makeDemonstrationState,
} from './demonstration-authority.ts'

type Settings = Pick<OpenVault, 'readSetting' | 'writeSetting'>

const settingName = 'demonstration-authority.json'

const base64 = z.base64().transform(text => Uint8Array.from(Buffer.from(text, 'base64')))
const stored = z.object({
  root: base64,
  intermediate: base64,
  rootList: base64,
  intermediateList: base64,
  key: z.object({ publicKeyInfo: base64, pkcs8: base64 }),
})

/** The demonstration authority of a profile: made the first time, kept encrypted with it, made again when it expires. */
export async function storedDemonstration(vault: Settings, now: Date): Promise<DemonstrationAuthority> {
  const kept = read(await vault.readSetting(settingName))
  const root = kept && readCertificate(kept.root)
  if (kept && root?.ok && root.value.notAfter > now) return demonstrationAuthority(kept, now)
  const state = await makeDemonstrationState(now)
  await vault.writeSetting(settingName, write(state))
  return demonstrationAuthority(state, now)
}

function read(setting: Uint8Array | null): DemonstrationState | null {
  if (!setting) return null
  try {
    const parsed = stored.safeParse(JSON.parse(Buffer.from(setting).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function write(state: DemonstrationState): Uint8Array {
  const text = JSON.stringify(state, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  )
  return Uint8Array.from(Buffer.from(text, 'utf8'))
}
