import { beforeAll, expect, test } from 'vitest'
import { type CopyPlaces, copyInThread } from '#electron/annotated/copy-in-thread.ts'
import { aNote, quadAt } from '#test/a-note.ts'
import { annotationsOf } from '#test/annotated/read-back.ts'
import { builtEntry } from '#test/built-entry.ts'
import { textPdf } from '#test/component/reading/text-pdf.ts'
import { resources } from '#test/shipped-resources.ts'

let places: CopyPlaces
beforeAll(async () => {
  places = { resources, annotatorEntry: await builtEntry('annotator', 'electron/annotated/copy-thread.ts') }
})

const pages = [{ lines: [] }, { lines: [] }]
const request = {
  annotations: [1, 2].map(page => aNote(`n${page}`, { body: 'Lu' }, { page, quads: [quadAt(72, 500, 100, 12)] })),
  names: { ada: 'Ada' },
  language: 'fr',
  at: '2026-11-29T12:00:00.000Z',
} as const

test('a copy is made in a thread of its own, which says how far it is', async () => {
  const told: number[] = []
  const made = await copyInThread(textPdf(pages), request, places, {
    progress: (done, total) => told.push(done / total),
  })
  if (!made.ok) throw new Error(made.error.code)
  expect(made.value).toMatchObject({ placed: 2, unplaced: 0, unsigned: false })
  expect((await annotationsOf(made.value.bytes, 2)).some(({ subtype }) => subtype === 'Highlight')).toBe(true)
  expect(told).toEqual([0.5, 1])
})

test('one that is given up makes none', async () => {
  const stop = new AbortController()
  const making = copyInThread(textPdf(pages), request, places, { signal: stop.signal })
  stop.abort()
  expect(await making).toEqual({ ok: false, error: { code: 'cancelled' } })
})

test('what is no PDF is refused by name', async () => {
  const made = await copyInThread(new TextEncoder().encode('no'), request, places)
  expect(made).toEqual({ ok: false, error: { code: 'copy_damaged' } })
})
