import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type PrintPlaces, renderOpinion } from '#electron/pdf/print-in-thread.ts'
import { renderOpinionHere } from '#electron/pdf/render-opinion-here.ts'
import { anOpinion } from '#test/opinion/an-opinion.ts'
import { builtPrinter } from '#test/opinion/built-printer.ts'
import { run, written } from '#test/opinion/checks.ts'
import { resources } from '#test/shipped-resources.ts'

let places: PrintPlaces
beforeAll(async () => {
  places = await builtPrinter()
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('printing in a thread', () => {
  test('gives the bytes of printing here, and says how far it is', async () => {
    const told: number[] = []
    const [there, here] = await Promise.all([
      renderOpinion(anOpinion(), places, { progress: done => told.push(done) }),
      renderOpinionHere(anOpinion(), { resources }),
    ])
    if (!there.ok || !here.ok) throw new Error('an act is expected')
    expect(sha256(there.value.bytes)).toBe(sha256(here.value.bytes))
    expect(there.value.pages).toBe(here.value.pages)
    expect(told.at(-1)).toBe(100)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  test('gives the same bytes in two processes', () => {
    const order = written(JSON.stringify({ kind: 'opinion', record: anOpinion(), resources }), 'order.json')
    const program = `
      import { readFileSync } from 'node:fs'
      import { createHash } from 'node:crypto'
      import { Worker } from 'node:worker_threads'
      const thread = new Worker(${JSON.stringify(places.printerEntry)}, { execArgv: [], workerData: JSON.parse(readFileSync(${JSON.stringify(order)}, 'utf8')) })
      thread.on('message', ({ type, result }) => {
        if (type === 'done') console.log(createHash('sha256').update(result.value.bytes).digest('hex'))
      })`
    const hashes = [1, 2].map(() => run(process.execPath, ['--input-type=module', '-e', program]).output.trim())
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(hashes[1]).toBe(hashes[0])
  })

  test('stops when asked', async () => {
    const abort = new AbortController()
    const rendered = renderOpinion(anOpinion(), places, { signal: abort.signal })
    abort.abort()
    expect(await rendered).toEqual({ ok: false, error: { code: 'cancelled' } })
  })

  test('does not start when it was stopped before', async () => {
    expect(await renderOpinion(anOpinion(), places, { signal: AbortSignal.abort() })).toMatchObject({
      error: { code: 'cancelled' },
    })
  })

  test('answers why a record is refused', async () => {
    const record = anOpinion()
    const wrong = { ...record, signatories: [] }
    expect(await renderOpinion(wrong, places)).toMatchObject({ ok: false, error: { code: 'signatories_missing' } })
  })
})
