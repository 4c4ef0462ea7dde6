import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import { searchIndexFile } from '#electron/vault/search-index-file.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { childProgram } from './log/child-program.ts'
import { temporaryFolder } from './temporary-folder.ts'

const dataKey = randomBytes(32)
const keys = subkeysOf(dataKey)
const words = (text: string) => new TextEncoder().encode(text)
const text = (read: Uint8Array | string) => (typeof read === 'string' ? read : new TextDecoder().decode(read))

test('the index reads back as it was last written, and nothing of it is in clear', async () => {
  const folder = temporaryFolder()
  const file = searchIndexFile(folder, keys)
  expect(await file.read()).toBe('absent')
  await Promise.all([file.write(words('réexamen un')), file.write(words('réexamen deux'))])
  expect(text(await file.read())).toBe('réexamen deux')
  expect(readdirSync(folder)).toEqual(['index'])
  expect(readFileSync(join(folder, 'index')).includes('examen')).toBe(false)
})

test('what is read while it is saved takes nothing of the save away; what was cut short goes', async () => {
  const folder = temporaryFolder()
  for (let left = 0; left < 3; left += 1) writeFileSync(join(folder, `.unfinished-${left}-index`), '')
  const file = searchIndexFile(folder, keys)
  for (let save = 0; save < 5; save += 1) {
    await Promise.all([file.read(), file.write(words(`${save};`.padEnd(300_000, 'x'))), file.read()])
    expect(text(await file.read()).split(';')[0]).toBe(String(save))
  }
  expect(readdirSync(folder)).toEqual(['index'])
})

test('one that another key sealed, or of which a byte changed, is damaged', async () => {
  const folder = temporaryFolder()
  await searchIndexFile(folder, keys).write(words('réexamen'))
  expect(await searchIndexFile(folder, subkeysOf(randomBytes(32))).read()).toBe('damaged')
  const path = join(folder, 'index')
  const sealed = readFileSync(path)
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const broken = Buffer.from(sealed)
      broken[at] = (broken[at] ?? 0) ^ change
      writeFileSync(path, broken)
      expect(await searchIndexFile(folder, keys).read()).toBe('damaged')
    }),
    propertySeed(30),
  )
})

test('killed at any moment of a save, it has the old index or the new one, whole', async () => {
  const folder = temporaryFolder()
  const program = await childProgram(new URL('./saving-child.ts', import.meta.url))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 15 }), async (saves, wait) => {
      const child = spawn(process.execPath, [program, folder, dataKey.toString('hex')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const gone = once(child, 'exit')
      let saved = 0
      for await (const line of createInterface(child.stdout)) {
        saved = Number(line)
        if (saved === saves) setTimeout(() => child.kill('SIGKILL'), wait)
      }
      await gone
      const read = await searchIndexFile(folder, keys).read()
      expect(text(read)).toMatch(/^(\d+);x+$/)
      expect(read.length).toBe(1_000_000)
      expect(Number(text(read).split(';')[0])).toBeGreaterThanOrEqual(saved)
      expect(readdirSync(folder)).toEqual(['index'])
    }),
    { ...propertySeed(8), endOnFailure: true },
  )
})
