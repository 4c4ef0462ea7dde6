import { createHash, createHmac } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { VaultFiles } from '#electron/ports/vaults.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { deletingUnfinished } from '../durable/delete-unfinished.ts'
import { putInPlace } from '../durable/write-durably.ts'
import type { Subkeys } from '../keys/subkeys.ts'
import { chunkCount, chunkLength, fileHeaderLength, openChunk, tagLength } from './file-format.ts'
import { openStoredFile, type StoredFile } from './stored-file.ts'
import { writeUnfinished } from './write-unfinished.ts'

/**
 * The files of a vault, by the SHA-256 of their content. Their names on the disk are HMACs of it, so that nobody without
 * the key can tell whether the vault holds a given document.
 */
export function vaultFiles(folder: string, keys: Pick<Subkeys, 'files' | 'fileNames'>): VaultFiles {
  const pathOf = (sha256: string) => join(folder, createHmac('sha256', keys.fileNames).update(sha256).digest('hex'))
  const withFile = <Value>(sha256: string, use: (file: StoredFile) => Promise<Value>) =>
    openStoredFile(pathOf(sha256), sha256, keys.files, use)

  const deleteUnfinished = deletingUnfinished(folder)
  /** How often each content was put since the vault was opened. */
  const puts = new Map<string, number>()
  const notePut = (sha256: string) => puts.set(sha256, (puts.get(sha256) ?? 0) + 1)

  /** Whether the bytes are there and every one of them is authentic. */
  async function isWhole(sha256: string): Promise<boolean> {
    const checked = await withFile(sha256, async file => {
      for (let from = 0; from < file.size; from += chunkLength) {
        if (!(await readRange(file, from, from + chunkLength))) return false
      }
      return (await readRange(file, 0, 0)) !== null
    })
    return checked.ok && checked.value
  }

  return {
    async put(source) {
      const known = source instanceof Uint8Array ? createHash('sha256').update(source).digest('hex') : null
      if (known) notePut(known)
      if (source instanceof Uint8Array && known && (await isWhole(known))) {
        return { sha256: known, size: source.length, known: true }
      }
      await deleteUnfinished()
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const { path, sha256, size } = await writeUnfinished(folder, keys.files, source)
      // Before looking whether it is there: what is dropped in between is then seen to be gone.
      if (!known) notePut(sha256)
      // The same content may have come twice; a damaged copy is replaced by this one.
      if (await isWhole(sha256)) {
        await rm(path, { force: true })
        return { sha256, size, known: true }
      }
      await putInPlace(path, pathOf(sha256))
      return { sha256, size, known: false }
    },

    drop(sha256) {
      if (puts.get(sha256) === 1) rmSync(pathOf(sha256), { force: true })
    },

    async size(sha256) {
      const opened = await withFile(sha256, async file => file.size)
      return opened.ok ? opened.value : null
    },

    async read(sha256, start = 0, end): Promise<Result<Uint8Array, 'file_absent' | 'file_damaged'>> {
      const read = await withFile(sha256, file => readRange(file, start, end ?? file.size))
      if (!read.ok) return read
      return read.value === null ? failure('file_damaged') : ok(read.value)
    },
  }
}

/** Plain bytes of a range, cut at the file's end; `null` where a chunk it touches is not authentic. */
async function readRange({ handle, key, size }: StoredFile, start: number, end: number): Promise<Buffer | null> {
  const last = chunkCount(size) - 1
  const from = Math.min(Math.max(0, start), size)
  const to = Math.min(Math.max(from, end), size)
  const firstChunk = Math.min(last, Math.floor(from / chunkLength))
  const lastChunk = Math.min(last, Math.max(firstChunk, Math.ceil(to / chunkLength) - 1))
  const parts: Buffer[] = []
  for (let index = firstChunk; index <= lastChunk; index++) {
    const length = index === last ? size - last * chunkLength : chunkLength
    const sealed = Buffer.alloc(length + tagLength)
    const { bytesRead } = await handle.read(
      sealed,
      0,
      sealed.length,
      fileHeaderLength + index * (chunkLength + tagLength),
    )
    const plain = bytesRead === sealed.length ? openChunk(key, index, index === last, sealed) : null
    if (plain === null) return null
    parts.push(plain.subarray(Math.max(0, from - index * chunkLength), Math.max(0, to - index * chunkLength)))
  }
  return Buffer.concat(parts)
}
