import { join } from 'node:path'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { storeVersion } from '#shared/domain/store/store-version.ts'
import type { ProfileSummary, StoreOpening } from '#shared/ipc/payloads.ts'
import { derivedFiles } from './files/derived-files.ts'
import { vaultFiles } from './files/vault-files.ts'
import { subkeysOf } from './keys/subkeys.ts'
import { frameKey } from './log/frame.ts'
import { latestDocuments } from './log/latest-documents.ts'
import { openWriteLog, type WriteLog } from './log/write-log.ts'
import { type SearchIndexFile, searchIndexFile } from './search-index-file.ts'
import { vaultSettings } from './settings.ts'
import type { VaultDescription } from './vault-description.ts'

export const filesFolder = (vault: string): string => join(vault, 'files')
const derivedFolder = (vault: string): string => join(vault, 'derived')
const searchFolder = (vault: string): string => join(vault, 'search')
const settingsFolder = (vault: string): string => join(vault, 'settings')

export type UnlockedVault = OpenVault & {
  profile: ProfileSummary
  mode: StoreOpening['mode']
  /** A copy of the data key, for the page of the profile. */
  dataKey(): Uint8Array<ArrayBuffer>
  log(): Promise<WriteLog>
  searchIndex: SearchIndexFile
  /** Waits for writes under way and clears the keys. */
  close(): Promise<void>
}

/**
 * A vault whose data key is known. Reading the write log begins at once, while the window is still on its way to the
 * page. A vault that a newer program wrote is only read.
 */
export function openVault(
  folder: string,
  profile: ProfileSummary,
  description: VaultDescription,
  dataKey: Buffer,
): UnlockedVault {
  const subkeys = subkeysOf(dataKey)
  let isOpen = true
  const readOnly = description.storeVersion > storeVersion
  const log = openWriteLog({ folder, key: frameKey(subkeys.log, description.profileId), readOnly })
  // Whoever asks for the log hears of a failure; nobody may have asked yet.
  log.catch(() => {})
  return {
    profile,
    mode: readOnly ? 'read_only' : 'read_write',
    files: vaultFiles(filesFolder(folder), subkeys),
    derived: derivedFiles(derivedFolder(folder), subkeys, () => isOpen && !readOnly),
    searchIndex: searchIndexFile(searchFolder(folder), subkeys),
    ...vaultSettings(settingsFolder(folder), subkeys),
    dataKey: () => new Uint8Array(dataKey),
    log: () => log,
    logged: async collection => latestDocuments(await log, collection),
    async close() {
      isOpen = false
      await log.then(opened => opened.close()).catch(() => {})
      for (const key of [dataKey, ...Object.values(subkeys)]) key.fill(0)
    },
  }
}
