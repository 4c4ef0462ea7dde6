import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDocumentReader, type DocumentReader } from '#electron/intake/documents/document-reader.ts'
import { inspectFile } from '#electron/intake/inspect-file.ts'
import type { Inspector } from '#electron/intake/inspector.ts'
import { anInspector, builtReader } from '../built-reader.ts'

const root = resolve(import.meta.dirname, '../../../..')
/** The second folder is larger and is tried where it is present. */
const files = ['test/fixtures/intake', '../shared/data/hostile-pdfs']
  .map(folder => resolve(root, folder))
  .filter(existsSync)
  .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
  .filter(path => path.endsWith('.pdf'))
  .filter(unlikeEarlier())

/** Whether no earlier file had the same bytes: the second folder has copies of the first, some of which take their whole time. */
function unlikeEarlier() {
  const seen = new Set<string>()
  return (path: string) => {
    const before = seen.size
    return seen.add(createHash('sha256').update(readFileSync(path)).digest('hex')).size > before
  }
}

/** What pdfjs may take of the machine where it reads words and does not where it opens only. */
const beyond = ['too_long', 'too_large_in_memory', 'reader_crashed']

let inspector: Inspector
let reader: DocumentReader
beforeAll(async () => {
  inspector = await anInspector()
  reader = createDocumentReader(await builtReader())
})
afterAll(() => {
  inspector.close()
  reader.close()
})

describe('the words of a difficult PDF are read where it opens, or it is said why not', () => {
  it.each(files.map(path => [path.slice(resolve(root, '..').length + 1), path]))('%s', async (name, path) => {
    const inspected = await inspectFile(path, inspector)
    if (!inspected.ok) throw new Error(inspected.error.code)
    const { status, pages, code, text } = inspected.value
    const parts = (async function* () {
      yield new Uint8Array(readFileSync(path))
    })()
    const { signal } = new AbortController()
    const read = await reader.read(name, { size: statSync(path).size, parts }, () => undefined, signal)
    if (status !== 'accepted') expect(read).toEqual({ ok: false, error: { code } })
    else if (!read.ok) expect(beyond).toContain(read.error.code)
    else {
      expect(read.value.kind === 'pages' && read.value.pages).toHaveLength(pages ?? 0)
      if (text) expect(read.value.kind === 'pages' && read.value.pages.join('').trim()).toBe('')
    }
  })
})
