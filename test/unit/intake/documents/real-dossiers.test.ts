import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDocumentReader, type DocumentReader } from '#electron/intake/documents/document-reader.ts'
import { inspectFile } from '#electron/intake/inspect-file.ts'
import type { Inspector } from '#electron/intake/inspector.ts'
import { type DerivedDocument, wordsByPage } from '#shared/domain/derived-document.ts'
import { anInspector, builtReader } from '../built-reader.ts'

const root = resolve(import.meta.dirname, '../../../..')
/** The second folder is larger and is tried where it is present. */
const files = ['resources/demo/files', '../shared/data/dossiers']
  .map(folder => resolve(root, folder))
  .filter(existsSync)
  .flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && !entry.parentPath.endsWith('LICENCES'))
      .map(entry => join(entry.parentPath, entry.name)),
  )

/** Scans without a text layer, by their names in the set. */
const isScan = (path: string) => /numerisee|sans-texte/.test(path)

/** Words of four letters and more: what is shorter is also hyphens, numbers of pages, signs. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? []

const xmlWords = (path: string, part: string) =>
  wordsOf(
    strFromU8(unzipSync(new Uint8Array(readFileSync(path)))[part] ?? new Uint8Array(0))
      .replace(/<\/(?:w:p|text:p|text:h)>|<(?:w:tab|w:br|text:tab|text:s|text:line-break)\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  )

/** The words of a file as another program gives them. */
function wordsElsewhere(path: string): string[] {
  if (path.endsWith('.pdf'))
    return wordsOf(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 }))
  if (path.endsWith('.docx')) return xmlWords(path, 'word/document.xml')
  if (path.endsWith('.odt')) return xmlWords(path, 'content.xml')
  return wordsOf(
    readFileSync(path, 'utf8').replace(/\\u([0-9a-f]{4})/g, (_all, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  )
}

/** The part of the words of `wanted`, as often as they come, that `found` has. */
function agreement(wanted: readonly string[], found: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1)
  let agreed = 0
  for (const word of wanted) {
    const left = counts.get(word) ?? 0
    if (left > 0) agreed += 1
    counts.set(word, left - 1)
  }
  return wanted.length === 0 ? 1 : agreed / wanted.length
}

const pagesOf = (path: string) =>
  Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])

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

async function read(path: string): Promise<DerivedDocument> {
  const bytes = new Uint8Array(readFileSync(path))
  const parts = (async function* () {
    yield bytes
  })()
  const { signal } = new AbortController()
  const document = await reader.read(basename(path), { size: bytes.byteLength, parts }, () => undefined, signal)
  if (!document.ok) throw new Error(document.error.code)
  return document.value
}

describe('every file of the dossiers opens, and its words are those that others read', () => {
  it.each(files.map(path => [path.slice(resolve(root, '..').length + 1), path]))('%s', async (_name, path) => {
    const inspected = await inspectFile(path, inspector)
    if (!inspected.ok) throw new Error(inspected.error.code)
    const { status, kind, pages, text } = inspected.value
    expect(status).toBe('accepted')
    const document = await read(path)
    const words = wordsOf(wordsByPage(document).join('\n'))
    expect(text).toBe(isScan(path) ? 'none' : undefined)
    expect(words.length > 0).toBe(!isScan(path))
    expect(kind === 'pdf').toBe(document.kind === 'pages')
    if (document.kind === 'pages') {
      expect(pages).toBe(pagesOf(path))
      expect(document.pages).toHaveLength(pagesOf(path))
    }
    expect(agreement(wordsElsewhere(path), words)).toBeGreaterThanOrEqual(0.95)
  })
})
