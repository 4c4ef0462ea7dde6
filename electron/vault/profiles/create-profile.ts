import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import type { DemonstrationSeeds, SeedRecord } from '#electron/ports/seeds.ts'
import { storeVersion } from '#shared/domain/store/store-version.ts'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import { putInPlace, unfinishedPath } from '../durable/write-durably.ts'
import { vaultFiles } from '../files/vault-files.ts'
import { recoverySecretLength, writeRecoveryKey } from '../keys/recovery-key.ts'
import { keyLength, subkeysOf } from '../keys/subkeys.ts'
import { type WrappedKeys, wrapWithRecoveryKey } from '../keys/wrapped-keys.ts'
import { frameKey } from '../log/frame.ts'
import { openWriteLog } from '../log/write-log.ts'
import { filesFolder } from '../open-vault.ts'
import { descriptionFile } from '../vault-description.ts'
import { profileFile, profileFolder, profilesFolder, vaultFolder } from './profile-folders.ts'
import { seedEntries } from './seed-records.ts'

export type NewProfile = {
  userData: string
  profile: ProfileSummary
  records: SeedRecord[]
  files: DemonstrationSeeds['files']
  /** Wraps the data key as the person chose: by the key ring or by a passphrase. */
  wrap(dataKey: Uint8Array): Promise<Omit<WrappedKeys, 'recovery_key'>>
}

export const newProfileId = (): string => uuidv7()

/**
 * Makes a profile, whole or not at all: everything is written and flushed under another name first. Answers the recovery
 * key, which is kept nowhere.
 */
export async function createProfile({ userData, profile, records, files, wrap }: NewProfile): Promise<string> {
  const { profileId } = profile
  const place = profileFolder(userData, profileId)
  const unfinished = unfinishedPath(place)
  const dataKey = randomBytes(keyLength)
  const recoverySecret = randomBytes(recoverySecretLength)
  await mkdir(profilesFolder(userData), { recursive: true, mode: 0o700 })
  try {
    await mkdir(vaultFolder(unfinished), { recursive: true, mode: 0o700 })
    const keys = { ...(await wrap(dataKey)), recovery_key: wrapWithRecoveryKey(recoverySecret, dataKey) }
    await descriptionFile(unfinished).write({ format: 'vault/1', profileId, storeVersion, keys })
    await profileFile(unfinished).write(profile)
    await writeContent(vaultFolder(unfinished), profileId, dataKey, records, files)
    await putInPlace(unfinished, place)
    return writeRecoveryKey(recoverySecret)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  } finally {
    dataKey.fill(0)
    recoverySecret.fill(0)
  }
}

async function writeContent(
  folder: string,
  profileId: string,
  dataKey: Buffer,
  records: SeedRecord[],
  files: DemonstrationSeeds['files'],
): Promise<void> {
  const subkeys = subkeysOf(dataKey)
  const store = vaultFiles(filesFolder(folder), subkeys)
  for (const file of files) await store.put('path' in file ? createReadStream(file.path) : file.bytes)
  const log = await openWriteLog({ folder, key: frameKey(subkeys.log, profileId), isNew: true })
  try {
    await log.append(seedEntries(records))
  } finally {
    await log.close()
  }
}
