import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { toXfdf } from '#shared/domain/annotations/xfdf.ts'
import { aNote } from '#test/component/reading/reading-desk.tsx'

const file = { fileName: 'Étude & <coûts>.pdf', sha256: 'ab'.repeat(32) }
const parsed = (notes: AnnotationRecord[]) => {
  const document = new DOMParser().parseFromString(
    toXfdf(notes, file, () => 'Ada “A” <Byron>'),
    'application/xml',
  )
  expect(document.querySelector('parsererror')?.textContent ?? null).toBeNull()
  return document
}

test('a mark has its place, its colour, its author and its words, as readers of PDF expect them', () => {
  const note: AnnotationRecord = {
    ...aNote({ page: 3, exact: 'Cette ligne', start: 4 }),
    body: 'À revoir & à chiffrer',
    color: 'green',
    style: 'underline',
    tags: ['coût', 'équité'],
  }
  const document = parsed([note])
  expect(document.querySelector('f')?.getAttribute('href')).toBe(file.fileName)
  const mark = document.querySelector('annots > underline')
  expect(Object.fromEntries([...(mark?.attributes ?? [])].map(({ name, value }) => [name, value]))).toEqual({
    page: '2',
    rect: '72,737,130,752',
    coords: '72,752,130,752,72,737,130,737',
    color: '#BFEEC0',
    name: note.id,
    title: 'Ada “A” <Byron>',
    subject: 'coût, équité',
    creationdate: 'D:20261120090000Z',
    date: 'D:20261120090000Z',
    flags: 'print',
  })
  expect(mark?.querySelector('contents')?.textContent).toBe('À revoir & à chiffrer')
})

test('a mark whose place is not known is left out', () => {
  const note = aNote({ page: 1, exact: 'a', start: 0 })
  expect(parsed([{ ...note, target: { ...note.target, quads: [] } }]).querySelector('annots')?.children).toHaveLength(0)
})

test('whatever is written in a note, the file can be read and says it', () => {
  const note = aNote({ page: 1, exact: 'a', start: 0 })
  const seed = Date.now() % 2 ** 31
  console.info(`seed ${seed}`)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), body => {
      const read = parsed([{ ...note, body }]).querySelector('contents')?.textContent ?? ''
      // XML 1.0 has no place for other control characters, even escaped.
      const sayable = body.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      expect(read).toBe(sayable)
    }),
    { seed },
  )
})
