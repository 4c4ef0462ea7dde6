import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationRecord, markColors } from '#shared/domain/annotation.ts'
import {
  byPlace,
  criterionKey,
  type NoteFilter,
  noteKinds,
  noteOrders,
  noteStates,
  selection,
} from '#shared/domain/annotations/select-notes.ts'
import { threadsOf } from '#shared/domain/annotations/threads.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { aNote } from './a-note.ts'

const criterion = { grid: 'g@1.0.0', question: 'Q1' }
const notes = [
  aNote('late', { author: 'bo', color: 'green', body: 'Coût à vérifier', updatedAt: '2026-11-22T09:00:00.000Z' }, 3),
  aNote('first', { tags: ['équité'] }, 1, 40),
  aNote('asked', { motivation: 'questioning', color: 'pink', audience: 'private' }, 2),
  aNote('before', { color: 'blue', body: 'À garder', assigneeId: 'bo', criteria: [criterion] }, 1, 5),
  aNote('said', { replyTo: 'late', author: 'ada', body: 'Vérifié au devis', mentions: ['bo'] }, 3),
  aNote('closed', { replyTo: 'late', resolves: true, createdAt: '2026-11-21T09:00:00.000Z' }, 3),
]
const known = { me: 'bo', evidence: new Set(['first']), nameOf: (id: string) => ({ ada: 'Ada', bo: 'Bo' })[id] ?? '' }
const ids = (filter: NoteFilter, order: (typeof noteOrders)[number] = 'place') =>
  selection(filter, order, known)
    .of(threadsOf(notes))
    .map(({ root }) => root.id)

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
    [{ audience: 'private' }, ['asked']],
    [{ audience: 'committee' }, ['before', 'first', 'late']],
    [{ words: 'devis' }, ['late']],
    [{ state: 'resolved' }, ['late']],
    [{ state: 'open' }, ['before', 'first', 'asked']],
    [{ concerns: 'mentioned' }, ['late']],
    [{ concerns: 'assigned' }, ['before']],
    [{ criterion: criterionKey(criterion) }, ['before']],
    [{ criterion: criterionKey({ ...criterion, grid: 'g@2.0.0' }) }, []],
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
        answers: fc.option(fc.nat({ max: 11 }), { nil: undefined }),
        resolves: fc.option(fc.boolean(), { nil: undefined }),
      }),
      { maxLength: 12 },
    )
    const given = fc.record({
      kind: fc.constantFrom(undefined, ...noteKinds),
      state: fc.constantFrom(undefined, ...noteStates),
    })
    fc.assert(
      fc.property(some, fc.constantFrom(...noteOrders), given, (made, order, { kind, state }) => {
        const list = made.map(({ color, page, answers, resolves, ...rest }, rank) =>
          aNote(
            `n${rank}`,
            {
              ...rest,
              ...(color ? { color } : {}),
              ...(answers === undefined ? {} : { replyTo: `n${answers}` }),
              ...(answers === undefined || resolves === undefined ? {} : { resolves }),
            },
            page,
          ),
        )
        const filter = { ...(kind ? { kind } : {}), ...(state ? { state } : {}) }
        const shown = selection(filter, order, known).of(threadsOf(list))
        expect(selection(filter, order, known).of(threadsOf(list.toReversed()))).toEqual(shown)
        const others = threadsOf(list).filter(({ root }) => !shown.some(thread => thread.root.id === root.id))
        expect(selection(filter, order, known).of(others)).toEqual([])
        if (order === 'place') expect(shown).toEqual(shown.toSorted((a, b) => byPlace(a.root, b.root)))
      }),
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
