import { describe, expect, it } from 'vitest'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { annotationRecord, documentExtractor } from '#shared/domain/annotation.ts'
import type { ForeignNote } from '#shared/domain/annotations/foreign-note.ts'
import { type TakeDesk, takeNotes } from '#shared/domain/annotations/take-notes.ts'
import { pageText } from '#shared/text/page-text.ts'
import type { PlacedItem } from '#shared/text/words-under.ts'
import { aNote, quadAt } from '#test/a-note.ts'

const sha256 = 'ab'.repeat(32)
const line = (str: string, x: number, y: number, hasEOL = true): PlacedItem => ({
  str,
  hasEOL,
  transform: [10, 0, 0, 10, x, y],
  width: 5 * str.length,
  height: 10,
})
const items = [line('Le modèle attribue un score', 100, 700), line('à chaque foyer du quartier.', 100, 680)]

const desk = (changes: Partial<TakeDesk> = {}): TakeDesk => ({
  piece: { id: 'p', dossierId: 'd', sha256, inspection: { kind: 'pdf' } },
  me: { memberId: 'ada', name: 'Ada' },
  known: new Set(),
  isElsewhere: async () => false,
  pages: 2,
  pageOf: async page => {
    const runs = page === 1 ? items : []
    return page <= 2 ? { items: runs, text: pageText(runs), box: [0, 0, 600, 800] } : null
  },
  now: '2026-11-29T12:00:00.000Z',
  stamp: () => ({ author: 'ada', clock: '000000000000009-000000-test', schema: 1 }),
  saidBy: (name, body) => `D’après ${name} : ${body}`,
  ...changes,
})
const foreign = (id: string, changes: Partial<ForeignNote> = {}): ForeignNote => ({
  id,
  page: 1,
  shape: 'passage',
  quads: [quadAt(100, 697, 45, 12)],
  motivation: 'commenting',
  body: 'À voir',
  tags: [],
  by: 'Bo',
  ...changes,
})
const own = (annotation: AnnotationRecord, by = 'Ada') => ({ annotation, sha256, by })

describe('notes of a file', () => {
  it('get the words that lie under their marks', async () => {
    const { notes, wordless, lost } = await takeNotes([], [foreign('a')], desk())
    expect(notes[0]?.target).toMatchObject({
      quote: { exact: 'Le modèle', prefix: '', suffix: ' attribue un score\nà chaque foye' },
      position: { start: 0, end: 9 },
    })
    expect(notes[0]).toMatchObject({
      author: 'ada',
      body: 'D’après Bo : À voir',
      motivation: 'commenting',
      version: sha256,
    })
    expect({ wordless, lost }).toEqual({ wordless: 0, lost: 0 })
    expect(annotationRecord.safeParse(notes[0]).success).toBe(true)
  })

  it('keep their place where no word is under it, and are lost where the piece has no such page', async () => {
    const taken = await takeNotes(
      [],
      [foreign('a', { quads: [quadAt(10, 10, 5, 5)] }), foreign('b', { page: 9 })],
      desk(),
    )
    expect(taken.notes).toHaveLength(1)
    expect(taken.notes[0]?.target).toMatchObject({ quads: [quadAt(10, 10, 5, 5)], quote: { exact: '' } })
    expect(taken).toMatchObject({ wordless: 1, lost: 1 })
  })

  it('known by their words alone are looked for on every page', async () => {
    const quote = { exact: 'chaque foyer', prefix: '', suffix: '' }
    const { page, ...rest } = foreign('a', { quads: [], quote })
    const { notes } = await takeNotes([], [rest], desk())
    expect(notes[0]?.target).toMatchObject({ page: 1, position: { start: 30, end: 42 } })
    const gone = await takeNotes([], [{ ...rest, quote: { ...quote, exact: 'ailleurs' } }], desk())
    expect(gone).toMatchObject({ notes: [], lost: 1 })
    expect(page).toBe(1)
  })

  it('of what is no PDF keep their place in its text, measured as that text is', async () => {
    const quote = { exact: 'chaque foyer', prefix: '', suffix: '' }
    const position = { start: 30, end: 42 }
    const piece = { id: 'p', dossierId: 'd', sha256, inspection: { kind: 'docx' as const } }
    const theirs = aNote('theirs', { author: 'bo', body: 'Non' }, { quote, position, extractor: documentExtractor })
    const { notes } = await takeNotes(
      [own(theirs, 'Bo')],
      [foreign('a', { quads: [], quote, position })],
      desk({ piece, pages: null }),
    )
    expect(notes.map(({ target }) => target)).toMatchObject([
      { position, quote, extractor: documentExtractor },
      { position, quote, extractor: documentExtractor },
    ])
  })

  it('on a share of the page become an area in points', async () => {
    const percent = { x: 10, y: 25, width: 50, height: 10 }
    const { notes } = await takeNotes([], [foreign('a', { shape: 'area', quads: [], percent })], desk())
    expect(notes[0]?.target).toMatchObject({ shape: 'area', quads: [quadAt(60, 520, 300, 80)] })
  })

  it('are told from those that are there already, however often the file is taken', async () => {
    const first = await takeNotes([], [foreign('a')], desk())
    const known = new Set(first.notes.map(({ id }) => id))
    expect(await takeNotes([], [foreign('a')], desk({ known }))).toMatchObject({ notes: [], known: 1 })
    expect(await takeNotes([], [foreign('there')], desk({ known: new Set(['there']) }))).toMatchObject({ known: 1 })
  })

  it('that answer each other make threads under their first', async () => {
    const { notes } = await takeNotes(
      [],
      [
        foreign('c', { replyTo: 'b', motivation: 'replying', shape: 'page', quads: [], resolves: true }),
        foreign('b', { replyTo: 'a', motivation: 'replying', shape: 'page', quads: [] }),
        foreign('a'),
        foreign('alone', { replyTo: 'gone', motivation: 'replying', shape: 'page', quads: [] }),
      ],
      desk(),
    )
    const [root, ...rest] = notes
    expect(root?.replyTo).toBeUndefined()
    const others = rest.filter(({ replyTo }) => replyTo !== undefined)
    expect(rest.find(({ replyTo }) => replyTo === undefined)).toMatchObject({
      motivation: 'commenting',
      target: { shape: 'page' },
    })
    expect(others.map(({ replyTo, motivation }) => ({ replyTo, motivation }))).toEqual([
      { replyTo: root?.id, motivation: 'replying' },
      { replyTo: root?.id, motivation: 'replying' },
    ])
    expect(others.find(({ resolves }) => resolves)?.target.quote.exact).toBe('Le modèle')
  })
})

describe('records of our own files', () => {
  it('come back as they were where one wrote them', async () => {
    const mine = aNote(
      'mine',
      { audience: 'private', criteria: [{ grid: 'g@1', question: 'q' }], later: 7 },
      { quads: [quadAt(1, 2, 3, 4)] },
    )
    const { notes } = await takeNotes([own(mine)], [], desk())
    expect(notes).toEqual([{ ...mine, clock: '000000000000009-000000-test' }])
  })

  it('that stand on another piece are copied and not moved', async () => {
    const mine = aNote('mine', { body: 'À voir' }, { quads: [quadAt(100, 697, 45, 12)] })
    const { notes } = await takeNotes([own(mine)], [], desk({ isElsewhere: async id => id === 'mine' }))
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatchObject({ body: 'À voir', pieceId: 'p' })
    expect(notes[0]?.id).not.toBe('mine')
  })

  it('of somebody else are taken as their words, never under their name', async () => {
    const theirs = aNote('theirs', { author: 'bo', body: 'Non' }, { quads: [quadAt(100, 697, 45, 12)] })
    const { notes } = await takeNotes([own(theirs, 'Bo')], [], desk())
    expect(notes[0]).toMatchObject({ author: 'ada', body: 'D’après Bo : Non' })
    expect(notes[0]?.id).not.toBe('theirs')
  })

  it('of another document or another person are for no more readers than they were, and lose nothing but their author', async () => {
    const criteria = [{ grid: 'boussole@1', question: 'q1' }]
    const mine = aNote('mine', { author: 'ada', audience: 'private' }, { shape: 'page' })
    const theirs = aNote(
      'theirs',
      { author: 'bo', audience: 'rapporteur', criteria, assigneeId: 'cy' },
      { shape: 'page' },
    )
    const answer = { on: '2026-11-20' }
    const answered = aNote('answered', { author: 'bo', replyTo: 'theirs', motivation: 'replying', answer })
    const { notes } = await takeNotes(
      [{ ...own(mine), sha256: 'cd'.repeat(32) }, own(theirs, 'Bo'), own(answered, 'Bo')],
      [],
      desk(),
    )
    expect(notes).toMatchObject([
      { author: 'ada', audience: 'private' },
      { author: 'ada', audience: 'rapporteur', criteria, assigneeId: 'cy' },
      { author: 'ada', answer },
    ])
  })

  it('that answer a note taken under another name still answer it', async () => {
    const theirs = aNote('theirs', { author: 'bo', body: 'Non' }, { quads: [quadAt(100, 697, 45, 12)] })
    const mine = aNote('mine', { motivation: 'replying', replyTo: 'theirs', body: 'Si' })
    const { notes } = await takeNotes([own(mine), own(theirs, 'Bo')], [], desk())
    const root = notes.find(({ body }) => body.includes('Non'))
    expect(notes.find(({ id }) => id === 'mine')?.replyTo).toBe(root?.id)
  })
})
