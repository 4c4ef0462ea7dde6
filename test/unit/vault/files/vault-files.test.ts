import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VaultFiles } from '#electron/ports/vaults.ts'
import { chunkLength } from '#electron/vault/files/file-format.ts'
import { vaultFiles } from '#electron/vault/files/vault-files.ts'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const keys = subkeysOf(randomBytes(32))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Megabytes are compared by their hash. */
async function digestOf(read: ReturnType<VaultFiles['read']>): Promise<string> {
  const result = await read
  return result.ok ? sha256(result.value) : result.error.code
}

async function* inParts(bytes: Uint8Array, length: number) {
  // The same buffer each time, as streams do.
  const part = Buffer.alloc(length)
  for (let at = 0; at < bytes.length; at += length) {
    const taken = bytes.subarray(at, at + length)
    part.set(taken)
    yield part.subarray(0, taken.length)
  }
}

test.each([0, 1, 999, chunkLength - 1, chunkLength, chunkLength + 1, 3 * chunkLength, 3 * chunkLength + 7])(
  'a file of %i bytes reads back, whole and by ranges',
  async size => {
    const files = vaultFiles(temporaryFolder(), keys)
    const bytes = randomBytes(size)
    expect(await files.put(inParts(bytes, 300_001))).toEqual({ sha256: sha256(bytes), size, known: false })
    expect(await files.size(sha256(bytes))).toBe(size)
    expect(await digestOf(files.read(sha256(bytes)))).toBe(sha256(bytes))
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: size + 5 }), fc.nat({ max: size + 5 }), async (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        expect(await digestOf(files.read(sha256(bytes), start, end))).toBe(sha256(bytes.subarray(start, end)))
      }),
      propertySeed(15),
    )
  },
)

test('what a run before left unfinished goes, and nothing of this one', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '.unfinished-0123-file'), 'coupé')
  const files = vaultFiles(folder, keys)
  const all = [randomBytes(2_000_000), randomBytes(10), randomBytes(0)]
  await Promise.all(all.map(bytes => files.put(inParts(bytes, 300_001))))
  expect(readdirSync(folder)).toHaveLength(3)
  for (const bytes of all) expect(await digestOf(files.read(sha256(bytes)))).toBe(sha256(bytes))
})

test('the same content is recognised however it comes, and kept once', async () => {
  const folder = temporaryFolder()
  const files = vaultFiles(folder, keys)
  const bytes = randomBytes(5_000)
  expect((await files.put(bytes)).known).toBe(false)
  expect((await files.put(bytes)).known).toBe(true)
  expect((await files.put(inParts(bytes, 700))).known).toBe(true)
  expect(readdirSync(folder)).toHaveLength(1)
})

test('neither content nor hash can be read on the disk', async () => {
  const folder = temporaryFolder()
  const bytes = Buffer.from('words nobody may read '.repeat(20))
  await vaultFiles(folder, keys).put(bytes)
  const [name = ''] = readdirSync(folder)
  expect(name).not.toContain(sha256(bytes))
  const stored = readFileSync(join(folder, name))
  for (const clear of [Buffer.from('nobody'), Buffer.from(sha256(bytes), 'hex')])
    expect(stored.includes(clear)).toBe(false)
})

test('what is not there is absent', async () => {
  const files = vaultFiles(temporaryFolder(), keys)
  expect(await files.size(sha256(Buffer.from('x')))).toBeNull()
  expect(await files.read(sha256(Buffer.from('x')))).toEqual({ ok: false, error: { code: 'file_absent' } })
})

test('any changed byte is noticed by whoever reads it', async () => {
  const folder = temporaryFolder()
  const files = vaultFiles(folder, keys)
  const bytes = randomBytes(400)
  await files.put(bytes)
  const path = join(folder, readdirSync(folder)[0] ?? '')
  const stored = readFileSync(path)
  for (let at = 0; at < stored.length; at++) {
    const changed = Buffer.from(stored)
    changed[at] = (changed[at] ?? 0) ^ 4
    writeFileSync(path, changed)
    expect(await files.read(sha256(bytes))).toEqual({ ok: false, error: { code: 'file_damaged' } })
  }
})

test('a file cut at the end of a chunk, or lengthened, is damaged', async () => {
  const folder = temporaryFolder()
  const files = vaultFiles(folder, keys)
  const bytes = randomBytes(2 * chunkLength)
  await files.put(bytes)
  const path = join(folder, readdirSync(folder)[0] ?? '')
  const stored = readFileSync(path)
  truncateSync(path, stored.length - chunkLength - 16)
  expect(await files.read(sha256(bytes), 0, 10)).toMatchObject({ ok: false, error: { code: 'file_damaged' } })
  writeFileSync(path, Buffer.concat([stored, Buffer.alloc(1)]))
  expect(await files.read(sha256(bytes), 0, 10)).toMatchObject({ ok: false, error: { code: 'file_damaged' } })
})

test('one file put in the place of another is damaged, and chunks cannot be swapped', async () => {
  const folder = temporaryFolder()
  const files = vaultFiles(folder, keys)
  const one = randomBytes(2 * chunkLength + 1)
  await files.put(one)
  const [first = ''] = readdirSync(folder)
  const stored = readFileSync(join(folder, first))
  const header = stored.length - (2 * chunkLength + 1) - 3 * 16
  const chunk = (index: number) =>
    stored.subarray(header + index * (chunkLength + 16), header + (index + 1) * (chunkLength + 16))
  writeFileSync(join(folder, first), Buffer.concat([stored.subarray(0, header), chunk(1), chunk(0), chunk(2)]))
  expect(await files.read(sha256(one), 0, 5)).toMatchObject({ ok: false })

  writeFileSync(join(folder, first), stored)
  const other = randomBytes(10)
  await files.put(other)
  const second = readdirSync(folder).find(name => name !== first) ?? ''
  renameSync(join(folder, second), join(folder, first))
  expect(await files.read(sha256(one))).toEqual({ ok: false, error: { code: 'file_damaged' } })
})

test('putting a damaged file again mends it', async () => {
  const folder = temporaryFolder()
  const files = vaultFiles(folder, keys)
  const bytes = randomBytes(3_000)
  await files.put(bytes)
  const path = join(folder, readdirSync(folder)[0] ?? '')
  truncateSync(path, 1_000)
  expect((await files.put(bytes)).known).toBe(false)
  expect(await files.read(sha256(bytes))).toEqual({ ok: true, value: bytes })
})

test('a source that fails leaves nothing behind', async () => {
  const folder = temporaryFolder()
  const files = vaultFiles(folder, keys)
  async function* failing() {
    yield randomBytes(2 * chunkLength)
    throw new Error('the disk was unplugged')
  }
  await expect(files.put(failing())).rejects.toThrow('unplugged')
  expect(readdirSync(folder)).toEqual([])
})

test('a file that was just put is dropped, unless it was put again', async () => {
  const folder = temporaryFolder()
  const files = vaultFiles(folder, keys)
  const once = await files.put(randomBytes(10))
  const bytes = randomBytes(10)
  const twice = await files.put(inParts(bytes, 3))
  expect((await files.put(bytes)).known).toBe(true)
  files.drop(once.sha256)
  files.drop(twice.sha256)
  expect(await files.size(once.sha256)).toBeNull()
  expect(await files.size(twice.sha256)).toBe(10)
  expect(readdirSync(folder)).toHaveLength(1)
})

test('a file of an earlier session is never dropped', async () => {
  const folder = temporaryFolder()
  const { sha256: name } = await vaultFiles(folder, keys).put(randomBytes(10))
  vaultFiles(folder, keys).drop(name)
  expect(await vaultFiles(folder, keys).size(name)).toBe(10)
})
