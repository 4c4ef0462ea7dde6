import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { fileHeaderLength, fileKey, readHeader, saltOf } from '#electron/vault/files/file-format.ts'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import { frameKey } from '#electron/vault/log/frame.ts'
import { scanFrames } from '#electron/vault/log/scan-frames.ts'
import type { UnlockedVault } from '#electron/vault/open-vault.ts'
import type { Person } from './a-committee.ts'

/**
 * All that a profile can bring into clear: every frame of its write log, current or not, every file of its vault, the
 * packages within its reach, and every raw byte of its folder. Its settings hold its keys and nothing else, or this
 * throws. As one text.
 */
export async function everythingReadable(person: Person, packages: readonly Uint8Array[]): Promise<string> {
  const folder = join(person.userData, 'profiles', person.profileId, 'vault')
  const keys = subkeysOf((person.vault as UnlockedVault).dataKey())
  const settings = filesIn(join(folder, 'settings'))
  const keyFile = createHmac('sha256', keys.settings).update('name|exchange/device-keys/1').digest('hex')
  if (settings.some(path => !path.endsWith(keyFile))) throw new Error('there is more in the settings than keys')
  const frames = ['log', 'snapshots'].flatMap(name =>
    filesIn(join(folder, name)).flatMap(path =>
      [...scanFrames(readFileSync(path), frameKey(keys.log, person.profileId))].map(found => {
        if (found.kind !== 'frame') throw new Error(`${path} cannot be read`)
        return text(found.plain)
      }),
    ),
  )
  const files = await Promise.all(
    filesIn(join(folder, 'files')).map(async path => {
      const header = readFileSync(path).subarray(0, fileHeaderLength)
      const description = readHeader(fileKey(keys.files, saltOf(header)), header)
      const read = await person.vault.files.read(description?.sha256 ?? '')
      if (!read.ok) throw new Error(`${path} cannot be read`)
      return text(read.value)
    }),
  )
  const unpacked = packages.flatMap(bytes => Object.values(unzipSync(bytes)).map(text))
  const raw = filesIn(person.userData).map(path => readFileSync(path).toString('latin1'))
  return [...frames, ...files, ...unpacked, ...raw].join('\n')
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}
