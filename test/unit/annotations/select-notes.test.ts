import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotationRecord, annotationRecord, markColors } from '#shared/domain/annotation.ts'
import {
  byPlace,
  type NoteFilter,
  noteKinds,
  noteOrders,
  selectNotes,
} from '#shared/domain/annotations/select-notes.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const aNote = (id: string, changes: Partial<AnnotationRecord> = {}, page = 1, start = 0): AnnotationRecord => ({
  id,
  author: 'ada',
  clock: '000000000000001-000000-test',
  schema: 1,
  dossierId: 'd',
  pieceId: 'p',
  motivation: 'highlighting',
  target: {
    page,
    quote: { exact: 'Le modèle attribue un score', prefix: '', suffix: '' },
    position: { start, end: start + 10 },
    quads: [],
    extractor: 'pdfjs-5.6.205',
  },
  body: '',
  createdAt: '2026-11-20T09:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
  ...changes,
})

const notes = [
  aNote('late', { author: 'bo', color: 'green', body: 'Coût à vérifier', updatedAt: '2026-11-22T09:00:00.000Z' }, 3),
  aNote('first', { tags: ['équité'] }, 1, 40),
  aNote('asked', { motivation: 'questioning', color: 'pink', audience: 'private' }, 2),
  aNote('before', { color: 'blue', body: 'À garder' }, 1, 5),
]
const known = { evidence: new Set(['first']), nameOf: (id: string) => ({ ada: 'Ada', bo: 'Bo' })[id] ?? '' }
const ids = (filter: NoteFilter, order: (typeof noteOrders)[number] = 'place') =>
  selectNotes(notes, filter, order, known).map(({ id }) => id)

describe('the notes of a piece', () => {
  it.each<[NoteFilter, string[]]>([
    [{}, ['before', 'first', 'asked', 'late']],
    [{ words: 'cout VERIFIER' }, ['late']],
    [{ words: 'equite' }, ['first']],
    [{ words: 'modele' }, ['before', 'first', 'asked', 'late']],
    [{ colors: ['yellow'] }, ['first']],
    [{ colors: ['green', 'blue'] }, ['before', 'late']],
    [{ author: 'bo' }, ['late']],
    [{ tag: 'équité' }, ['first']],
    [{ kind: 'written' }, ['before', 'late']],
    [{ kind: 'evidence' }, ['first']],
    [{ kind: 'questions' }, ['asked']],
    [{ kind: 'private' }, ['asked']],
    [{ author: 'bo', colors: ['pink'] }, []],
  ])('are filtered by %j', (filter, expected) => expect(ids(filter)).toEqual(expected))

  it.each([
    ['newest', ['late', 'before', 'first', 'asked']],
    ['author', ['before', 'first', 'asked', 'late']],
    ['color', ['first', 'late', 'before', 'asked']],
  ] as const)('are put in order: %s', (order, expected) => expect(ids({}, order)).toEqual(expected))

  it('are the same in any order they are kept in, every one that passes and no other', () => {
    const some = fc.array(
      fc.record({
        author: fc.constantFrom('ada', 'bo'),
        color: fc.option(fc.constantFrom(...markColors), { nil: undefined }),
        body: fc.constantFrom('', 'x'),
        page: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...noteOrders),
        fc.constantFrom(undefined, ...noteKinds),
        (made, order, kind) => {
          const list = made.map(({ color, page, ...rest }, rank) =>
            aNote(`n${rank}`, { ...rest, ...(color ? { color } : {}) }, page),
          )
          const filter = kind ? { kind } : {}
          const shown = selectNotes(list, filter, order, known)
          expect(selectNotes(list.toReversed(), filter, order, known)).toEqual(shown)
          const others = list.filter(note => !shown.includes(note))
          expect(selectNotes(others, filter, order, known)).toEqual([])
          if (order === 'place') expect(shown).toEqual(shown.toSorted(byPlace))
        },
      ),
      propertySeed(),
    )
  })
})

it('a tag is a word one can read: none is blank, none longer than sixty characters', () => {
  const tagged = (tag: string) => annotationRecord.safeParse(aNote('n', { tags: [tag] })).success
  expect(tagged('équité')).toBe(true)
  expect(tagged('  ')).toBe(false)
  expect(tagged('a'.repeat(61))).toBe(false)
})
