import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDocumentReader } from '#electron/intake/documents/document-reader.ts'
import { readStoredWith } from '#electron/intake/documents/read-stored.ts'
import { readerLimits } from '#electron/intake/reader-limits.ts'
import type { StartReader } from '#electron/intake/reader-port.ts'
import { vaultFiles } from '#electron/vault/files/vault-files.ts'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import { anchorExtractor } from '#shared/domain/annotation.ts'
import { derivedDocument } from '#shared/domain/derived-document.ts'
import { pageText } from '#shared/text/page-text.ts'
import { inReadingOrder } from '#shared/text/reading-order/in-reading-order.ts'
import { textPdf } from '#test/component/reading/text-pdf.ts'
import { acrossColumns, leftColumn } from '#test/component/reading/two-columns.ts'
import { builtReader } from '../built-reader.ts'
import { intakeDesk } from '../intake-desk.ts'
import { plainVault } from '../plain-vault.ts'

const root = resolve(import.meta.dirname, '../../../..')
const report = readFileSync(resolve(root, 'resources/demo/files/aa202302-advice-risk-profiling.pdf'))
const fixture = (name: string) => readFileSync(resolve(root, 'test/fixtures/intake', name))
const utf8 = (text: string) => Buffer.from(text)

let start: StartReader
beforeAll(async () => {
  start = await builtReader()
})

let starts: (() => void)[]
let desk: ReturnType<typeof intakeDesk>
beforeEach(() => {
  starts = []
  desk = intakeDesk(() => {
    const reader = start()
    starts.push(reader.kill)
    return reader
  })
})

const put = (bytes: Uint8Array) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  desk.stored.set(sha256, bytes)
  return sha256
}
const ask = (sha256: string, fileName: string, job = 'j', behind = false) =>
  desk.channels['documents.read']({ job, sha256, fileName, behind }, desk.caller)

async function read(bytes: Uint8Array, fileName: string) {
  const answer = await ask(put(bytes), fileName)
  if (!answer.ok) throw new Error(answer.error.code)
  return derivedDocument.parse(answer.value)
}

describe('the pages of a PDF', () => {
  it('are the text that anchors are measured in', async () => {
    const document = await read(report, 'avis.pdf')
    const opened = await getDocument({ data: new Uint8Array(report), verbosity: 0 }).promise
    const expected: string[] = []
    for (let number = 1; number <= opened.numPages; number += 1) {
      const { items } = await (await opened.getPage(number)).getTextContent()
      expected.push(pageText(inReadingOrder(items.filter(item => 'str' in item))))
    }
    expect(document).toEqual({ extractor: anchorExtractor, kind: 'pages', pages: expected })
    expect(desk.steps.at(-1)).toEqual({ job: 'j', done: expected.length, total: expected.length, stage: 'words' })
  })

  it('are read column by column where the file is written line by line across two', async () => {
    const document = await read(textPdf([{ lines: acrossColumns }]), 'avis.pdf')
    expect(document).toMatchObject({ kind: 'pages', pages: [expect.stringContaining(leftColumn.join('\n'))] })
  })

  it('end their last line before their foot', async () => {
    const document = await read(report, 'avis.pdf')
    const foot = expect.stringContaining('Risk Profiling for Social Welfare Re-examination – Algorithm Audit\n7')
    expect(document).toMatchObject({ pages: expect.arrayContaining([foot]) })
  })

  it('are read once: the second time no process starts', async () => {
    const first = await read(report, 'avis.pdf')
    expect(starts).toHaveLength(1)
    starts[0]?.()
    expect(await read(report, 'avis.pdf')).toEqual(first)
    expect(starts).toHaveLength(1)
  })

  it.each([
    ['is damaged', () => Buffer.from('{"kind":')],
    ['is of an older extractor', () => utf8('{"extractor":"pdfjs-1.0.0","kind":"pages","pages":["autre"]}')],
    ['was read in the order of the file', () => utf8('{"extractor":"pdfjs-5.6.205","kind":"pages","pages":["autre"]}')],
    ['is of no known form', () => utf8(`{"extractor":"${anchorExtractor}","kind":"scroll"}`)],
  ])('are read anew where what was kept %s', async (_why, kept) => {
    const first = await read(report, 'avis.pdf')
    for (const name of desk.derived.keys()) desk.derived.set(name, kept())
    expect(await read(report, 'avis.pdf')).toEqual(first)
    expect([...desk.derived.values()].map(bytes => JSON.parse(new TextDecoder().decode(bytes)))).toEqual([first])
  })

  it('are not read where the file asks for a password or is broken: the reason is that of the inspection', async () => {
    expect(await ask(put(fixture('made-truncated.pdf')), 'rapport.pdf')).toEqual({
      ok: false,
      error: { code: 'document_unreadable', params: { code: 'damaged', file: 'rapport.pdf' } },
    })
    expect(desk.derived.size).toBe(0)
  })
})

describe('texts', () => {
  it.each([
    ['a.txt', utf8('\uFEFFCafe\u0301\r\nsuite\rfin'), 'Café\nsuite\nfin'],
    ['a.md', Buffer.from('Présidence', 'latin1'), 'Présidence'],
    ['a.txt', Buffer.from('\uFEFFœuvre', 'utf16le'), 'œuvre'],
  ])('of %s are in NFC with line feeds alone', async (name, bytes, text) => {
    expect(await read(bytes, name)).toMatchObject({ kind: 'text', text })
  })
})

describe('a reading that ends early', () => {
  it('says that the file is not there', async () => {
    const absent = { ok: false, error: { code: 'file_absent' } }
    expect(await ask('0'.repeat(64), 'rapport.pdf')).toEqual(absent)
  })

  it.each([
    ['at its head', 0],
    ['in its middle', 2_000_000],
  ])('says that the file was changed in the vault, %s', async (_where, at) => {
    const folder = mkdtempSync(join(tmpdir(), 'delibere-read-'))
    const files = vaultFiles(folder, subkeysOf(randomBytes(32)))
    const { sha256 } = await files.put(Buffer.alloc(3_000_000, 'mot '))
    const [name = ''] = readdirSync(folder)
    const path = join(folder, name)
    writeFileSync(
      path,
      readFileSync(path).map((byte, rank) => (rank === at ? byte ^ 1 : byte)),
    )
    const reader = createDocumentReader(start)
    const vault = { ...plainVault().vaults.of('p'), files }
    const job = { signal: new AbortController().signal, progress: () => undefined }
    expect(await readStoredWith(reader)(vault, { sha256, fileName: 'note.txt' }, job)).toEqual({
      ok: false,
      error: { code: 'file_damaged' },
    })
    reader.close()
    rmSync(folder, { recursive: true })
  })

  it('keeps nobody waiting for what the search reads behind', async () => {
    let release = () => {}
    const released = new Promise<void>(resolve => {
      release = resolve
    })
    const held: StartReader = () => {
      const reader = start()
      return {
        ...reader,
        onMessage: listener => reader.onMessage(message => void released.then(() => listener(message))),
      }
    }
    let count = 0
    desk = intakeDesk(() => (count++ === 0 ? held() : start()))
    const behind = ask(put(report), 'avis.pdf', 'one', true)
    expect((await ask(put(utf8('mot')), 'mot.txt', 'two')).ok).toBe(true)
    release()
    expect((await behind).ok).toBe(true)
  })

  it('does not wait for the file before it, once cancelled', async () => {
    const first = ask(put(report), 'avis.pdf', 'one')
    let settled = false
    void first.then(() => {
      settled = true
    })
    const second = ask(put(utf8('mot')), 'mot.txt', 'two')
    await Promise.resolve()
    desk.jobs.cancel('two', desk.caller)
    expect(await second).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(settled).toBe(false)
    expect((await first).ok).toBe(true)
  })

  it('is cancelled with its job, and the next one is read', async () => {
    const sha256 = put(report)
    const [first, second] = [ask(sha256, 'avis.pdf', 'one'), ask(put(utf8('mot')), 'mot.txt', 'two')]
    desk.onProgress(() => desk.jobs.cancel('one', desk.caller))
    expect(await first).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await second).toMatchObject({ ok: true, value: { kind: 'text', text: 'mot' } })
    expect(desk.derived.size).toBe(1)
  })

  const parts = async function* () {
    yield new Uint8Array(report)
  }
  const source = () => ({ size: report.byteLength, parts: parts() })
  const heard = () => undefined
  const { signal } = new AbortController()

  it.each([{ time: 1 }, { wordsTime: 1 }])('is given up beyond its time (%o)', async limit => {
    const limits = { ...readerLimits, ...limit }
    const reader = createDocumentReader(start, limits)
    const tooLong = { ok: false, error: { code: 'too_long' } }
    expect(await reader.read('avis.pdf', source(), heard, signal)).toEqual(tooLong)
    Object.assign(limits, readerLimits)
    expect(await reader.read('avis.pdf', source(), heard, signal)).toMatchObject({ ok: true })
    reader.close()
  })
})
