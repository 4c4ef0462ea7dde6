import type { Result } from '#shared/domain/result.ts'
import type { CollectionName } from '#shared/domain/store/collections.ts'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'

/** Content-addressed, encrypted files of one profile. `sha256` is of the plain bytes, in hexadecimal. */
export type VaultFiles = {
  put(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<{ sha256: string; size: number; known: boolean }>
  size(sha256: string): Promise<number | null>
  /** Plain bytes from `start` (inclusive) to `end` (exclusive). Fails when absent or when authentication fails. */
  /**
   * Removes a file that this session put and that was not there before, unless it was put again since: an archive that
   * gave way to its files.
   */
  drop(sha256: string): void
  read(sha256: string, start?: number, end?: number): Promise<Result<Uint8Array, 'file_absent' | 'file_damaged'>>
}

/**
 * What this device made of files of the vault and can make again, encrypted. `name` holds the content's hash; it cannot
 * be read on the disk. Nothing here is worth a failure: what cannot be read is absent, what cannot be written is not kept.
 */
export type DerivedFiles = {
  read(name: string): Promise<Uint8Array | null>
  write(name: string, value: Uint8Array): Promise<void>
}

/** The vault of an open profile. */
export type OpenVault = {
  profile: ProfileSummary
  files: VaultFiles
  derived: DerivedFiles
  /** Small encrypted settings of the profile (trust anchors, demonstration authority), by name. */
  readSetting(name: string): Promise<Uint8Array | null>
  writeSetting(name: string, value: Uint8Array): Promise<void>
  /**
   * The latest documents of a collection that the write log holds, as they were written: every record there was
   * acknowledged. Rejects where the log cannot be read.
   */
  logged(collection: CollectionName): Promise<Record<string, unknown>[]>
}

export type Vaults = {
  /** Throws when the profile is not open: pages of a closed profile have no door left. */
  of(profileId: string | undefined): OpenVault
}
