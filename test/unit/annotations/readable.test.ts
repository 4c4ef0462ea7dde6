import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotationAudiences } from '#shared/domain/annotation.ts'
import {
  audienceOf,
  leavingNotes,
  type NoteReader,
  readableBy,
  readableNotes,
} from '#shared/domain/annotations/readable.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { aNote } from './a-note.ts'

const people = ['ada', 'bo', 'cy'] as const
const audience = fc.option(fc.constantFrom(...annotationAudiences), { nil: undefined })
const note = fc.record({ author: fc.constantFrom(...people), audience })
const reader: fc.Arbitrary<NoteReader> = fc.record({
  memberId: fc.constantFrom(...people),
  rapporteurId: fc.constantFrom(undefined, ...people),
})

test('a note is read by its author, one for the rapporteur by them too, one for the committee by everybody', () => {
  const ofAda = aNote('n')
  const read = (audience: (typeof annotationAudiences)[number] | undefined, memberId: string) =>
    readableBy({ ...ofAda, ...(audience ? { audience } : {}) }, { memberId, rapporteurId: 'bo' })
  expect(people.map(who => read('private', who))).toEqual([true, false, false])
  expect(people.map(who => read('rapporteur', who))).toEqual([true, true, false])
  expect(people.map(who => read('committee', who))).toEqual([true, true, true])
  expect(people.map(who => read(undefined, who))).toEqual([true, true, true])
})

test('what the rapporteur answers is read by whoever wrote to them, and by nobody else', () => {
  const asked = aNote('asked', { author: 'ada', audience: 'rapporteur' })
  const answered = aNote('answered', { author: 'bo', audience: 'rapporteur', replyTo: 'asked' })
  const again = aNote('again', { author: 'ada', audience: 'rapporteur', replyTo: 'answered' })
  const aside = aNote('aside', { author: 'bo', audience: 'private', replyTo: 'asked' })
  const read = (memberId: string) =>
    readableNotes([asked, answered, again, aside], memberId, () => 'bo').map(({ id }) => id)
  expect(read('ada')).toEqual(['asked', 'answered', 'again'])
  expect(read('bo')).toEqual(['asked', 'answered', 'again', 'aside'])
  expect(read('cy')).toEqual([])
})

test('a reply is for nobody whom its note is not for, but its author', () => {
  fc.assert(
    fc.property(note, note, reader, (reply, root, who) => {
      const reads = readableBy(reply, who, [root])
      const isBetweenThem = [reply, root].every(one => one.audience === 'rapporteur') && root.author === who.memberId
      if (reply.author === who.memberId) expect(reads).toBe(true)
      else expect(reads).toBe((readableBy(reply, who) || isBetweenThem) && readableBy(root, who))
    }),
    propertySeed(),
  )
})

/** Of two audiences the one that fewer people belong to: they are named in that order. */
const narrower = (...both: (typeof annotationAudiences)[number][]) =>
  annotationAudiences.find(audience => both.includes(audience))

test('a narrower audience has no reader whom the wider one lacks', () => {
  fc.assert(
    fc.property(note, reader, fc.constantFrom(...annotationAudiences), (one, who, other) => {
      const narrowed = { ...one, audience: narrower(audienceOf(one), other) }
      if (readableBy(narrowed, who)) expect(readableBy(one, who)).toBe(true)
    }),
    propertySeed(),
  )
})

test('a reply to a reply is held to the note at their head', () => {
  const notes = [
    aNote('head', { audience: 'private' }),
    aNote('first', { replyTo: 'head' }),
    aNote('second', { replyTo: 'first' }),
  ]
  expect(readableNotes(notes, 'bo', () => undefined)).toEqual([])
  expect(leavingNotes(notes)).toEqual([])
})

test('what leaves in a file is what everybody may read', () => {
  const made = fc.array(
    fc.record({
      audience,
      answers: fc.option(fc.nat({ max: 7 }), { nil: undefined }),
      author: fc.constantFrom(...people),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(made, list => {
      const notes = list.map(({ audience: whom, answers, author }, rank) =>
        aNote(`n${rank}`, {
          author,
          ...(whom ? { audience: whom } : {}),
          ...(answers === undefined ? {} : { replyTo: `n${answers}` }),
        }),
      )
      const stranger = readableNotes(notes, 'nobody', () => undefined)
      expect(leavingNotes(notes)).toEqual(stranger)
    }),
    propertySeed(),
  )
})
