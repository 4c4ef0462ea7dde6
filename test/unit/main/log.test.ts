import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from '#electron/main/log.ts'
import { temporaryFolder } from '#test/unit/vault/temporary-folder.ts'

const now = () => new Date('2026-03-01T10:00:00Z')

test('an error leaves its class, its code and its place, and nothing it says', async () => {
  const folder = temporaryFolder()
  const log = openLog(folder, now)
  const personal = join(folder, 'Hugo Lemercier', 'dossier.pdf')
  const error = await readFile(personal).catch((cause: unknown) => cause)
  log('ipc_unexpected:intake.pick', error)
  log('uncaught', new TypeError('Hugo Lemercier <hugo@ville.example>'))
  log('unhandled', 'Hugo Lemercier')
  const text = readFileSync(join(folder, 'delibere.log'), 'utf8')
  expect(text).not.toMatch(/Hugo|Lemercier|ville|dossier\.pdf/)
  expect(text).not.toContain(folder)
  const [first, second, third] = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(first).toMatchObject({
    at: '2026-03-01T10:00:00.000Z',
    code: 'ipc_unexpected:intake.pick',
    error: 'Error',
    errorCode: 'ENOENT',
  })
  expect(second.error).toBe('TypeError')
  expect(second.stack[0]).toMatch(/^log\.test\.ts:\d+:\d+$/)
  expect(third).toEqual({ at: '2026-03-01T10:00:00.000Z', code: 'unhandled', error: 'string' })
})

test('paths in a stack lose the folders that name a person', () => {
  const folder = temporaryFolder()
  const error = new Error('x')
  error.stack =
    'Error: x\n    at open (file:///home/hugo.lemercier/app/out/main/index.js:10:5)\n    at /home/hugo/a.js:1:2'
  openLog(folder, now)('uncaught', error)
  expect(JSON.parse(readFileSync(join(folder, 'delibere.log'), 'utf8')).stack).toEqual(['index.js:10:5', 'a.js:1:2'])
})

test('a log that cannot be written is no fault of the application', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'a file')
  writeFileSync(file, '')
  const inAFile = openLog(join(file, 'logs'), now)
  expect(() => inAFile('uncaught', new Error('x'))).not.toThrow()
  mkdirSync(join(folder, 'delibere.log'))
  expect(() => openLog(folder, now)('uncaught', new Error('x'))).not.toThrow()
})

test('a full log is put aside once', () => {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'delibere.log'), 'x'.repeat(1024 * 1024 + 1))
  openLog(folder, now)('started')
  expect(statSync(join(folder, 'delibere.log')).size).toBeLessThan(1024)
  expect(statSync(join(folder, 'delibere.log.1')).size).toBeGreaterThan(1024 * 1024)
})
