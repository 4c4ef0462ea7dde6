import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import { vaultSettings } from '#electron/vault/settings.ts'
import { temporaryFolder } from './temporary-folder.ts'

const keys = subkeysOf(randomBytes(32))

test('a setting reads back, and its name and value are encrypted', async () => {
  const folder = temporaryFolder()
  const { readSetting, writeSetting } = vaultSettings(folder, keys)
  expect(await readSetting('roots')).toBeNull()
  await writeSetting('roots', Buffer.from('one'))
  await writeSetting('roots', Buffer.from('secret two'))
  expect(Buffer.from((await readSetting('roots')) ?? []).toString()).toBe('secret two')
  const [name = ''] = readdirSync(folder)
  expect(name).not.toContain('roots')
  expect(readFileSync(join(folder, name)).includes('secret')).toBe(false)
})

test('a setting put in the place of another is refused', async () => {
  const folder = temporaryFolder()
  const { readSetting, writeSetting } = vaultSettings(folder, keys)
  await writeSetting('a', Buffer.from('1'))
  const [a = ''] = readdirSync(folder)
  await writeSetting('b', Buffer.from('2'))
  const b = readdirSync(folder).find(name => name !== a) ?? ''
  renameSync(join(folder, a), join(folder, b))
  await expect(readSetting('b')).rejects.toThrow('damaged')
})
