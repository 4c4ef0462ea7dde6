import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXml } from '#renderer/features/reading/notes/transfer/read-xml.ts'
import { type AnnotationRecord, markColors } from '#shared/domain/annotation.ts'
import { fromXfdf } from '#shared/domain/annotations/from-xfdf.ts'
import { type Bounds, quadOf } from '#shared/domain/annotations/quad-bounds.ts'
import { toXfdf, xfdfCount } from '#shared/domain/annotations/xfdf.ts'
import { aNote } from '#test/component/reading/reading-desk.tsx'

const file = { fileName: 'Étude & <coûts>.pdf', sha256: 'ab'.repeat(32) }
const sayable = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
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
  const placeless = { ...note, id: 'placeless', target: { ...note.target, quads: [] } }
  expect(parsed([placeless]).querySelector('annots')?.children).toHaveLength(0)
  expect(xfdfCount([note, placeless])).toBe(1)
})

test('whatever is written in a note, the file can be read and says it', () => {
  const note = aNote({ page: 1, exact: 'a', start: 0 })
  const seed = Date.now() % 2 ** 31
  console.info(`seed ${seed}`)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), body => {
      const read = parsed([{ ...note, body }]).querySelector('contents')?.textContent ?? ''
      // XML 1.0 has no place for other control characters, even escaped.
      expect(read).toBe(sayable(body))
    }),
    { seed },
  )
})

const read = (xml: string) => {
  const root = readXml(new TextEncoder().encode(xml))
  if (!root.ok) throw new Error(root.error.code)
  const notes = fromXfdf(root.value)
  if (!notes.ok) throw new Error(notes.error.code)
  return notes.value
}

test('our own files are read back with all that XFDF can say', () => {
  const seed = Date.now() % 2 ** 31
  console.info(`seed ${seed}`)
  const words = fc.string({ unit: 'grapheme', maxLength: 30 }).map(text => sayable(text).replaceAll('\r', ''))
  const number = fc.integer({ min: -90_000, max: 90_000 }).map(value => value / 100)
  const note = fc.record({
    body: words,
    name: words,
    page: fc.integer({ min: 1, max: 900 }),
    shape: fc.constantFrom('passage', 'area', 'page', 'piece'),
    box: fc.tuple(number, number, number, number),
    color: fc.constantFrom(...markColors),
    style: fc.constantFrom(undefined, 'underline' as const),
    asks: fc.boolean(),
    tags: fc.uniqueArray(fc.constantFrom('coût', 'équité', 'a, b', 'x'), { maxLength: 3 }),
    reply: fc.option(fc.record({ body: words, resolves: fc.constantFrom(undefined, true, false) }), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(note, { minLength: 1, maxLength: 4 }), made => {
      const notes = made.flatMap(({ body, page, shape, box, color, style, asks, tags, reply }, rank) => {
        const [x1, y1, x2, y2] = box
        const bounds = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as Bounds
        const onPage = shape === 'page' || shape === 'piece'
        const root: AnnotationRecord = {
          ...aNote({ page: shape === 'piece' ? 1 : page, exact: 'a', start: 0 }),
          id: `n${rank}`,
          body,
          color,
          tags,
          motivation: asks ? 'questioning' : body === '' ? 'highlighting' : 'commenting',
          ...(style && shape === 'passage' ? { style } : {}),
        }
        root.target = { ...root.target, shape: shape as 'area', quads: onPage ? [] : [quadOf(bounds)] }
        const answer = reply &&
          (reply.body !== '' || reply.resolves !== undefined) && {
            ...root,
            ...reply,
            id: `r${rank}`,
            motivation: 'replying' as const,
            replyTo: root.id,
          }
        return answer ? [root, answer] : [root]
      })
      const back = read(toXfdf(notes, file, id => `Name of ${id}`))
      expect(back.unread).toBe(0)
      expect(back.notes).toHaveLength(notes.length)
      for (const one of notes) {
        const found = back.notes.find(({ id }) => id === one.id)
        expect(found).toMatchObject({
          page: one.target.page,
          body: one.body,
          color: one.color,
          by: `Name of ${one.author}`,
          motivation: one.motivation,
          createdAt: one.createdAt,
          updatedAt: one.updatedAt,
          tags: one.tags,
        })
        expect(found?.replyTo).toBe(one.replyTo)
        expect(found?.resolves).toBe(one.resolves)
        if (one.replyTo === undefined) {
          expect(found).toMatchObject({ shape: one.target.shape, quads: one.target.quads })
          expect(found?.style).toBe(one.style)
        }
      }
    }),
    { seed, numRuns: 60 },
  )
})

test('what other readers write is taken as the nearest of ours', () => {
  const xml = `<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><annots>
    <squiggly page="0" coords="1,2,3,2,1,1,3,1" color="#FF0000" title="Bo" subject="Squiggly" date="D:20250301100000+01'00'"/>
    <strikeout page="1" coords="1,2,3,2,1,1,3,1" color="#00FF00" name="s"/>
    <circle page="2" rect="10,10,30,40" fringe="1,1,1,1" color="#808080"/>
    <text page="0" rect="1,1,2,2" icon="Comment"><contents-richtext><body xmlns="http://www.w3.org/1999/xhtml"><p>Un</p><p>Deux</p></body></contents-richtext></text>
    <link page="0" rect="1,1,2,2"/><highlight page="x" coords="1"/>
  </annots></xfdf>`
  expect(read(xml)).toMatchObject({
    unread: 2,
    notes: [
      {
        shape: 'passage',
        style: 'underline',
        color: 'pink',
        by: 'Bo',
        tags: [],
        createdAt: '2025-03-01T09:00:00.000Z',
      },
      { id: 's', page: 2, style: 'underline', color: 'green' },
      { shape: 'area', page: 3, quads: [[11, 39, 29, 39, 11, 11, 29, 11]] },
      { shape: 'page', body: 'Un\nDeux' },
    ],
  })
})

test('a document type is refused before anything is parsed, and what is no XML too', () => {
  const code = (xml: string) => {
    const answer = readXml(new TextEncoder().encode(xml))
    return answer.ok ? null : answer.error.code
  }
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><xfdf>&b;</xfdf>'
  expect(code(bomb)).toBe('xml_has_types')
  expect(code(`\ufeff<?xml version="1.0"?>\n<!-- <a> -->\n${bomb}`)).toBe('xml_has_types')
  expect(code('<xfdf><annots></xfdf>')).toBe('xml_malformed')
  expect(code('<xfdf>&undeclared;</xfdf>')).toBe('xml_malformed')
  expect(code(`<xfdf>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</xfdf>`)).toBe(null)
  expect(code('<xfdf xmlns="http://ns.adobe.com/xfdf/"><annots/></xfdf>')).toBe(null)
})
