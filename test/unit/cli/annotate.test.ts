import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toWebAnnotations } from '#shared/domain/annotations/web-annotation.ts'
import { aNote, quadAt } from '#test/a-note.ts'
import { annotationsOf } from '#test/annotated/read-back.ts'
import { textPdf } from '#test/component/reading/text-pdf.ts'
import { written } from '#test/opinion/checks.ts'
import { delibere, failed } from './delibere.ts'

const pdf = textPdf([{ lines: [{ text: 'Le modele attribue un score', x: 72, y: 700 }] }])
const notes = [
  aNote('a', { body: 'À revoir' }, { quads: [quadAt(72, 696, 200, 14)] }),
  aNote('b', { body: 'Pour moi', audience: 'private' }, { quads: [quadAt(72, 696, 200, 14)] }),
]
const sha256 = createHash('sha256').update(pdf).digest('hex')
const page = (hash = sha256) =>
  written(JSON.stringify(toWebAnnotations(notes, { sha256: hash, fileName: 'f.pdf' }, () => 'Ada')), 'notes.jsonld')

test('a copy is made with the notes of an export, but those for their author', async () => {
  const path = written(pdf, 'f.pdf')
  const out = `${path}.copy.pdf`
  expect(await delibere(['annotate', path, '--annotations', page(), '--out', out])).toEqual({
    status: 0,
    stdout: '{"placed":1,"unplaced":0,"unsigned":false,"skipped":0}\n',
    stderr: '',
  })
  const read = await annotationsOf(new Uint8Array(readFileSync(out)))
  expect(read.find(({ subtype }) => subtype === 'Highlight')).toMatchObject({
    titleObj: { str: 'Ada' },
    contentsObj: { str: 'À revoir' },
  })
})

test('notes of another file are written with a warning', async () => {
  const path = written(pdf, 'f.pdf')
  const done = await delibere(['annotate', path, '--annotations', page('0'.repeat(64)), '--out', `${path}.copy.pdf`])
  expect(done).toMatchObject({ status: 0, stderr: expect.stringContaining('written on another file') })
})

test('what is damaged, or holds no annotations, is refused and nothing is written', async () => {
  const path = written('%PDF-1.7 nothing', 'broken.pdf')
  const out = `${path}.copy.pdf`
  const line = expect.stringMatching(/^delibere: annotate: .*\(copy_damaged\)$/)
  expect(failed(await delibere(['annotate', path, '--annotations', page(), '--out', out]))).toMatchObject({
    status: 1,
    line,
  })
  const none = written('{}', 'none.jsonld')
  const other = expect.stringMatching(/\(annotations_malformed\)$/)
  const whole = written(pdf, 'f.pdf')
  expect(failed(await delibere(['annotate', whole, '--annotations', none, '--out', out]))).toMatchObject({
    status: 1,
    line: other,
  })
  expect(existsSync(out)).toBe(false)
})
