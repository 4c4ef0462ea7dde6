import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectFile } from '#electron/intake/inspect-file.ts'
import type { Inspector } from '#electron/intake/inspector.ts'
import { inspection } from '#shared/domain/piece.ts'
import { anInspector } from './built-reader.ts'

type Case = { file: string; why: string; expect: 'opens' | 'needs_password' | 'unreadable' | 'either'; pages?: number }

const root = resolve(import.meta.dirname, '../../..')
/** The second folder is larger and is tried where it is present. */
const folders = ['test/fixtures/intake', '../shared/data/hostile-pdfs']
  .map(folder => resolve(root, folder))
  .filter(folder => existsSync(resolve(folder, 'manifest.json')))

const statusOf = { opens: 'accepted', needs_password: 'needs_password', unreadable: 'unreadable' } as const

let inspector: Inspector
beforeAll(async () => {
  inspector = await anInspector()
})
afterAll(() => inspector.close())

describe.each(folders)('the difficult PDFs of %s', folder => {
  const cases = JSON.parse(readFileSync(resolve(folder, 'manifest.json'), 'utf8')) as Case[]

  it.each(cases)('$file ($why): $expect', async ({ file, expect: expected, pages }) => {
    const result = await inspectFile(resolve(folder, file), inspector)
    if (!result.ok) throw new Error(result.error.code)
    const found = inspection.parse(result.value)
    expect(found.code).not.toBe('reader_crashed')
    if (expected !== 'either') expect(found.status).toBe(statusOf[expected])
    if (found.status === 'accepted') expect(found.pages).toBe(pages)
    if (found.status !== 'accepted') expect(found.reason).toMatch(/^[A-Z].*\.$/)
  })
})
