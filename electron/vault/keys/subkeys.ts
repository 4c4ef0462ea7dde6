import { hkdfSync } from 'node:crypto'

export const keyLength = 32

export type Subkeys = {
  log: Buffer
  files: Buffer
  fileNames: Buffer
  settings: Buffer
  derived: Buffer
  search: Buffer
}

/** One key a use, derived from the profile's data key (HKDF-SHA-256, RFC 5869), so that no key serves two formats. */
export const subkeysOf = (dataKey: Uint8Array): Subkeys => ({
  log: derive(dataKey, 'log'),
  files: derive(dataKey, 'files'),
  fileNames: derive(dataKey, 'file-names'),
  settings: derive(dataKey, 'settings'),
  derived: derive(dataKey, 'derived'),
  search: derive(dataKey, 'search'),
})

const derive = (dataKey: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, new Uint8Array(0), `delibere/${use}/1`, keyLength))
