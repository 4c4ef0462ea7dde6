import { createHmac } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './durable/write-durably.ts'
import { openBytes, sealBytes } from './keys/sealed-bytes.ts'
import type { Subkeys } from './keys/subkeys.ts'

/** Small encrypted files of a profile, by name; neither the name nor the content is readable on the disk. */
export function vaultSettings(folder: string, { settings: key }: Pick<Subkeys, 'settings'>) {
  const pathOf = (name: string) => join(folder, createHmac('sha256', key).update(`name|${name}`).digest('hex'))
  const contextOf = (name: string) => `delibere/setting/1|${name}`
  return {
    /** `null` where there is none. Throws where there is one that is not authentic. */
    async readSetting(name: string): Promise<Uint8Array | null> {
      const sealed = await readFile(pathOf(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      if (sealed === null) return null
      const value = openBytes(key, contextOf(name), sealed)
      if (value === null) throw new Error(`the setting ${name} is damaged`)
      return value
    },
    async writeSetting(name: string, value: Uint8Array): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeDurably(pathOf(name), sealBytes(key, contextOf(name), value))
    },
  }
}
