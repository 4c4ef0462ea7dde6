import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type PrintPlaces, renderReport } from '#electron/pdf/print-in-thread.ts'
import { renderReportHere } from '#electron/pdf/render-report-here.ts'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import { composeReport, type ReportChoice, type ReportSources } from '#shared/domain/report/compose-report.ts'
import { builtPrinter } from '#test/opinion/built-printer.ts'
import { lint, qpdfCheck, run, written } from '#test/opinion/checks.ts'
import { demonstration, shippedGridFile } from '#test/report/demonstration.ts'
import { resources } from '#test/shipped-resources.ts'

function recordOf(what: ReportChoice['what'], changes: Partial<ReportSources> = {}, names = true) {
  const composed = composeReport(demonstration(changes), { what, names })
  if (!composed.ok) throw new Error(composed.error.code)
  return composed.value
}

async function printed(record: unknown): Promise<Uint8Array> {
  const rendered = await renderReportHere(record, { resources })
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
  return rendered.value.bytes
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe.each([
  ['the retained values', recordOf('retained')],
  ['a consolidation with names', recordOf('consolidation')],
  ['a consolidation without names', recordOf('consolidation', { language: 'en' }, false)],
  ['a blank grid without totals', recordOf('blank', { grid: shippedGridFile('evaluation-prealable.v1.0.0') })],
  ['words that the fonts lack', recordOf('blank', { committee: { name: '中 🙂 \u0007', city: '\ud800' } })],
])('%s', (_, record) => {
  test('is a sound, tagged, archivable PDF that carries its record', async () => {
    const path = written(await printed(record), 'report.pdf')
    expect(qpdfCheck(path).status).toBe(0)
    expect(lint(path).output).toBe(`${path}: ok\n`)
    expect(run('qpdf', ['--show-attachment=report.json', path]).output).toBe(canonicalJson(record))
  })
})

test('the same record gives the same bytes, another record other bytes', async () => {
  const first = sha256(await printed(recordOf('mine')))
  expect(sha256(await printed(recordOf('mine')))).toBe(first)
  expect(sha256(await printed(recordOf('mine', { date: '2026-11-27' })))).not.toBe(first)
})

test('what is no report is refused by name', async () => {
  const code = async (record: unknown) => {
    const rendered = await renderReportHere(record, { resources })
    return rendered.ok ? null : rendered.error.code
  }
  expect(await code({ format: 'opinion/1' })).toBe('report_malformed')
  expect(await code({ ...recordOf('mine'), date: '2026-02-31' })).toBe('report_date')
  expect(await code({ ...recordOf('mine'), answers: { 'c1-biais': { value: 'oui', evidence: [] } } })).toBe(
    'report_answers',
  )
})

describe('in a thread', () => {
  let places: PrintPlaces
  beforeAll(async () => {
    places = await builtPrinter()
  })

  test('gives the bytes of printing here, and stops when asked', async () => {
    const there = await renderReport(recordOf('mine'), places)
    expect(there.ok && sha256(there.value.bytes)).toBe(sha256(await printed(recordOf('mine'))))
    const abort = new AbortController()
    const stopped = renderReport(recordOf('mine'), places, { signal: abort.signal })
    abort.abort()
    expect(await stopped).toEqual({ ok: false, error: { code: 'cancelled' } })
  })
})
