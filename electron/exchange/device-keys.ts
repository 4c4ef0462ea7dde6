import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { z } from 'zod'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { deviceName } from '#shared/sync/device-name.ts'

/** Private keys of one profile; they never leave main. Public ones are raw, in base64. */
export type DeviceKeys = {
  device: string
  signingKey: string
  agreementKey: string
  /** Ed25519 over the bytes. */
  sign(bytes: Uint8Array): Uint8Array
  /** PKCS#8 of the P-256 key that opens what is sealed to this device. */
  agreementPrivate: Uint8Array
}

const settingName = 'exchange/device-keys/1'
const stored = z.object({ signing: z.base64(), agreement: z.base64() })

const known = new WeakMap<OpenVault, Promise<DeviceKeys>>()

/** The keys of a profile, made at first need and kept in its encrypted settings. */
export function deviceKeys(vault: OpenVault): Promise<DeviceKeys> {
  const keys = known.get(vault) ?? readOrMake(vault)
  known.set(vault, keys)
  // A disk that refused once may take the keys the next time.
  keys.catch(() => known.delete(vault))
  return keys
}

async function readOrMake(vault: OpenVault): Promise<DeviceKeys> {
  const kept = await vault.readSetting(settingName)
  if (kept) {
    const { signing, agreement } = stored.parse(JSON.parse(Buffer.from(kept).toString('utf8')))
    return keysOf(deviceName(vault.profile.profileId), privateKey(signing), privateKey(agreement))
  }
  const signing = generateKeyPairSync('ed25519').privateKey
  const agreement = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const content = { signing: pkcs8(signing).toString('base64'), agreement: pkcs8(agreement).toString('base64') }
  await vault.writeSetting(settingName, Buffer.from(JSON.stringify(content)))
  return keysOf(deviceName(vault.profile.profileId), signing, agreement)
}

function keysOf(device: string, signing: KeyObject, agreement: KeyObject): DeviceKeys {
  return {
    device,
    signingKey: rawPublic(signing).toString('base64'),
    agreementKey: rawPublic(agreement).toString('base64'),
    sign: bytes => sign(null, bytes, signing),
    agreementPrivate: pkcs8(agreement),
  }
}

const pkcs8 = (key: KeyObject): Buffer => key.export({ type: 'pkcs8', format: 'der' })
const privateKey = (base64: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(base64, 'base64'), type: 'pkcs8', format: 'der' })

/** The last bytes of a SubjectPublicKeyInfo are the key itself: 32 for Ed25519 (RFC 8410), 65 for P-256 (RFC 5480). */
function rawPublic(key: KeyObject): Buffer {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return spki.subarray(-(key.asymmetricKeyType === 'ed25519' ? 32 : 65))
}
