import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { derivedFiles } from '#electron/vault/files/derived-files.ts'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const keys = subkeysOf(randomBytes(32))
const sha256 = createHash('sha256').update('une pièce').digest('hex')
const words = Buffer.from('Les mots de la pièce')
const always = () => true

test('what was made of a file comes back, and neither it nor the file can be told on the disk', async () => {
  const folder = join(temporaryFolder(), 'derived')
  const files = derivedFiles(folder, keys, always)
  expect(await files.read(sha256)).toBeNull()
  await files.write(sha256, words)
  expect(await files.read(sha256)).toEqual(words)
  const [name = ''] = readdirSync(folder)
  expect(name).toMatch(/^[0-9a-f]{64}$/)
  expect(name).not.toBe(sha256)
  expect(readFileSync(join(folder, name)).includes('mots')).toBe(false)
})

test('what a run before left unfinished goes, and nothing of this one', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '.unfinished-0123-one'), 'coupé')
  const files = derivedFiles(folder, keys, always)
  await Promise.all(['one', 'two', 'three'].map(name => files.write(name, words)))
  expect(readdirSync(folder)).toHaveLength(3)
  for (const name of ['one', 'two', 'three']) expect(await files.read(name)).toEqual(words)
})

test('what was changed, cut short or put under another name is absent', async () => {
  const folder = temporaryFolder()
  const files = derivedFiles(folder, keys, always)
  await files.write('one', words)
  const [one = ''] = readdirSync(folder)
  await files.write('two', words)
  const [two = ''] = readdirSync(folder).filter(name => name !== one)
  const sealed = readFileSync(join(folder, one))
  for (const bytes of [
    sealed.subarray(0, 20),
    Buffer.alloc(0),
    sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte)),
  ]) {
    writeFileSync(join(folder, one), bytes)
    expect(await files.read('one')).toBeNull()
  }
  writeFileSync(join(folder, two), sealed)
  expect(await files.read('two')).toBeNull()
})

test('a disk that refuses, a vault that is read only or closed keep nothing and fail nothing', async () => {
  const folder = temporaryFolder()
  await derivedFiles(folder, keys, () => false).write('one', words)
  expect(readdirSync(folder)).toEqual([])
  writeFileSync(join(folder, 'file'), '')
  await derivedFiles(join(folder, 'file'), keys, always).write('one', words)
  expect(await derivedFiles(join(folder, 'file'), keys, always).read('one')).toBeNull()
})
