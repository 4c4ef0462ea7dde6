import { describe, expect, it } from 'vitest'
import { fromForeignPage } from '#shared/domain/annotations/foreign-page.ts'
import { toWebAnnotations } from '#shared/domain/annotations/web-annotation.ts'
import { aNote, quadAt } from '#test/a-note.ts'

const read = (content: unknown) => {
  const page = fromForeignPage(content)
  if (!page.ok) throw new Error(page.error.code)
  return page.value
}
const hypothesis = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/a1',
  type: 'Annotation',
  created: '2025-03-01T10:00:00+01:00',
  creator: { name: 'Bo' },
  motivation: ['commenting'],
  body: [
    { type: 'TextualBody', value: 'À voir', purpose: 'commenting' },
    { type: 'TextualBody', value: 'coût, équité', purpose: 'tagging' },
  ],
  target: {
    source: 'https://example.org/f.pdf',
    selector: [
      { type: 'FragmentSelector', value: 'page=3' },
      { type: 'TextQuoteSelector', exact: 'un score', prefix: 'attribue ', suffix: '' },
    ],
  },
}

describe('annotations of other programs', () => {
  it('are read as far as they can be', () => {
    const { notes, unread } = read({ type: 'AnnotationPage', items: [hypothesis, { type: 'Person' }, 4] })
    expect(unread).toBe(2)
    expect(notes).toEqual([
      {
        id: 'https://example.org/a1',
        page: 3,
        shape: 'passage',
        quads: [],
        quote: { exact: 'un score', prefix: 'attribue ', suffix: '' },
        motivation: 'commenting',
        body: 'À voir',
        tags: ['coût', 'équité'],
        by: 'Bo',
        createdAt: '2025-03-01T09:00:00.000Z',
        updatedAt: '2025-03-01T09:00:00.000Z',
      },
    ])
  })

  it('keep no instant that a record cannot have', () => {
    const { notes } = read({ ...hypothesis, created: '+012026-03-01T10:00:00Z', modified: '2025-03-02T10:00:00Z' })
    expect(notes[0]).toMatchObject({ createdAt: '2025-03-02T10:00:00.000Z', updatedAt: '2025-03-02T10:00:00.000Z' })
    expect(read({ ...hypothesis, created: '-000001-03-01T10:00:00Z' }).notes[0]).not.toHaveProperty('createdAt')
  })

  it('are no record of ours where they say a time that no clock shows', () => {
    const record = aNote('n', { replyTo: 'm', createdAt: '2026-99-99T99:99:99Z', answer: { on: '2026-11-20' } })
    const file = { sha256: 'ab'.repeat(32), fileName: 'f.pdf' }
    const taken = (one: typeof record) => read(toWebAnnotations([one], file, () => 'Bo')).records.length
    expect(taken(record)).toBe(0)
    expect(taken({ ...record, createdAt: '2026-11-20T09:00:00.000Z' })).toBe(1)
    expect(taken({ ...record, createdAt: '2026-11-20T09:00:00.000Z', answer: { on: '2026-13-20' } })).toBe(0)
    expect(taken({ ...record, createdAt: '2026-11-20T09:00:00.000Z', answer: { on: '2026-02-30' } })).toBe(0)
  })

  it('may come alone, in a list, or in the first page of a collection', () => {
    for (const content of [
      hypothesis,
      [hypothesis],
      { type: 'AnnotationCollection', first: { items: [hypothesis] } },
    ]) {
      expect(read(content).notes).toHaveLength(1)
    }
  })

  it('say a place by a share of the page, by a page, or by the document alone', () => {
    const at = (target: unknown) => read([{ ...hypothesis, target }]).notes[0]
    const region = {
      type: 'FragmentSelector',
      value: 'page=2',
      refinedBy: { type: 'FragmentSelector', value: 'xywh=percent:1,2,3.5,4' },
    }
    expect(at({ source: 'f', selector: region })).toMatchObject({
      shape: 'area',
      page: 2,
      percent: { x: 1, y: 2, width: 3.5, height: 4 },
    })
    expect(at({ source: 'f', selector: { type: 'FragmentSelector', value: 'page=2' } })).toMatchObject({
      shape: 'page',
      page: 2,
    })
    expect(at('https://example.org/f.pdf')).toMatchObject({ shape: 'piece' })
    expect(at({ source: 'f', selector: { type: 'CssSelector', value: 'p' } })).toBeUndefined()
  })

  it('on annotations are replies', () => {
    const answer = { ...hypothesis, id: 'https://example.org/a2', target: hypothesis.id, motivation: 'replying' }
    expect(read([answer, hypothesis]).notes[0]).toMatchObject({ motivation: 'replying', replyTo: hypothesis.id })
  })

  it.each([null, 7, 'x', {}, { type: 'Person' }])('are not looked for in %j', content => {
    expect(fromForeignPage(content)).toMatchObject({ ok: false, error: { code: 'annotations_malformed' } })
  })
})

describe('annotations of our own', () => {
  const area = aNote('a', { replyTo: 'b' }, { shape: 'area', quads: [quadAt(60, 520, 300, 80)] })
  const page = toWebAnnotations(
    [{ ...area, replyTo: undefined } as typeof area, aNote('r', { motivation: 'replying', replyTo: 'a', body: 'Oui' })],
    { sha256: 'ab'.repeat(32), fileName: 'f.pdf', pageBox: () => [0, 0, 600, 800] },
    () => 'Ada',
  ) as { items: Record<string, unknown>[] }

  it('say areas and replies in words that others know', () => {
    const [first, second] = page.items
    expect(first?.target).toMatchObject({
      selector: [
        { value: 'page=1', refinedBy: { value: 'xywh=percent:10,25,50,10' } },
        { refinedBy: { type: 'SvgSelector', value: expect.stringContaining('60,600 360,600 360,520 60,520') } },
      ],
    })
    expect(second?.target).toBe('urn:delibere:annotation:a')
  })

  it('are read by others as the same notes, without the record', () => {
    const plain = page.items.map(({ 'delibere:record': record, ...item }) => item)
    expect(read(plain).notes).toEqual([
      expect.objectContaining({ shape: 'area', page: 1, percent: { x: 10, y: 25, width: 50, height: 10 } }),
      expect.objectContaining({ motivation: 'replying', replyTo: 'urn:delibere:annotation:a', body: 'Oui' }),
    ])
  })
})
