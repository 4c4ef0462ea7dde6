import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyAssessment } from '#shared/domain/assessment.ts'
import { assessmentIdOf, keepsCommitment } from '#shared/domain/assessment-seal.ts'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import type { AdmissionParts, Arrival, RecordSets } from '#shared/domain/exchange/admission-terms.ts'
import { admit } from '#shared/domain/exchange/admit.ts'
import { isRoundOpen } from '#shared/domain/first-round.ts'
import { type CollectionName, collectionNames } from '#shared/domain/store/collections.ts'
import { frozenAgainst } from '#shared/domain/store/frozen-record.ts'
import {
  anAuthor,
  anIndividual,
  basileKnows,
  bodies,
  chairKnows,
  clock,
  closed,
  closedOf,
  contributionsOfAmina,
  openingPackage,
  roundPackage,
  theCall,
  theOpening,
} from '#test/exchange/a-round.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

type Loose = Record<string, unknown>

const people = ['chair', 'amina', 'basile', 'nobody']
const replacing = anIndividual('i-again', 'amina', 2, 'i-amina')
const usurping = anIndividual('i-usurp', 'amina', 2, 'i-basile')
const material: { [Name in CollectionName]?: readonly unknown[] } = {
  ...roundPackage.records,
  members: [...(openingPackage.records.members ?? [])],
  events: [theCall, theOpening],
  assessments: [...bodies, ...closed, replacing, closedOf(replacing), usurping, closedOf(usurping)],
  annotations: [...(contributionsOfAmina.records.annotations ?? [])],
}

/** One thing of a record said otherwise, as somebody who writes packages by hand would. */
const tampering = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Loose>({}) },
  fc.record({ author: fc.constantFrom(...people) }),
  fc.record({ memberId: fc.constantFrom(...people) }),
  fc.constantFrom(...people).map(who => ({ author: who, memberId: who })),
  fc.record({ id: fc.constantFrom('i-chair', 'i-basile', 'closed-i-amina', 'd-1', 'call', 'x') }),
  fc.record({
    clock: fc.constantFrom('001700000000000-000000-test', '001795990000000-000000-test', '009999999999999-000000-x'),
  }),
  fc.record({ dossierId: fc.constantFrom('d-1', 'd-2') }),
  fc.record({ answers: fc.constant({ q1: { value: 4, evidence: [] } }) }),
  fc.record({ supersedes: fc.constantFrom('i-chair', 'i-basile') }),
  fc.record({ seal: fc.constantFrom(bodies[0]?.seal, bodies[2]?.seal, undefined) }),
  fc.record({ kind: fc.constantFrom('individual', 'contribution', 'reference', 'retained', 'sealed') }),
  fc.record({ role: fc.constantFrom('chair', 'secretariat', 'member') }),
)

const recordOf = (collection: CollectionName) =>
  fc
    .tuple(fc.constantFrom(...(material[collection] as Loose[])), tampering)
    .map(([record, change]) => ({ ...record, ...change }))

const filled = Object.keys(material) as CollectionName[]
const records: fc.Arbitrary<Arrival['records']> = fc.record(
  Object.fromEntries(filled.map(name => [name, fc.array(recordOf(name), { maxLength: 6 })])),
)

const parts: fc.Arbitrary<AdmissionParts> = fc.record({
  arrival: fc
    .record({
      purpose: fc.constantFrom('round', 'contributions', 'opening'),
      who: fc.constantFrom('chair', 'amina', 'basile'),
      role: fc.constantFrom('chair', 'member'),
      records,
    })
    .map(({ purpose, who, role, records: brought }) => ({
      ...{ purpose, author: anAuthor(who, role), dossierId: 'd-1', grid: 'essai@1.0.0', records: brought },
      files: roundPackage.files,
    })),
  known: fc.constantFrom<RecordSets>({}, basileKnows, chairKnows, {
    ...basileKnows,
    events: [theCall, theOpening],
  }),
  me: fc.constantFrom('chair', 'basile'),
  clock: fc.constant(clock),
  keyConfirmed: fc.boolean(),
}) as fc.Arbitrary<AdmissionParts>

const holds = (check: (given: AdmissionParts, outcome: ReturnType<typeof admit>) => void) =>
  fc.assert(
    fc.property(parts, given => check(given, admit(given))),
    propertySeed(400),
  )

const takenOf = (outcome: ReturnType<typeof admit>) => outcome.flatMap(one => (one.kind === 'taken' ? [one] : []))
const knownOf = ({ known }: AdmissionParts, collection: CollectionName, id: string) =>
  (known[collection] as { id: string; author: string }[] | undefined)?.find(one => one.id === id)

/** What the profile holds afterwards. */
function heldAfter(given: AdmissionParts, outcome: ReturnType<typeof admit>): RecordSets {
  const taken = takenOf(outcome)
  return Object.fromEntries(
    collectionNames.map(name => {
      const own = taken.flatMap(({ collection, record }) => (collection === name ? [record] : []))
      const kept = (given.known[name] ?? []).filter(({ id }) => !own.some(one => one.id === id))
      return [name, [...kept, ...own]]
    }),
  )
}

describe('whatever a package brings', () => {
  test('every record of it has one outcome', () =>
    holds(({ arrival }, outcome) => {
      const brought = Object.values(arrival.records).reduce((sum, list) => sum + list.length, 0)
      expect(outcome).toHaveLength(brought)
    }))

  test('nothing is taken from the hand of another but by the chair or the secretariat', () =>
    holds(({ arrival }, outcome) => {
      for (const { collection, record } of takenOf(outcome)) {
        if (arrival.purpose !== 'contributions') continue
        if (collection === 'members') expect(record.id).toBe(arrival.author.memberId)
        else expect(record.author).toBe(arrival.author.memberId)
      }
    }))

  test('no record changes its author, and nothing that is frozen changes', () =>
    holds((given, outcome) => {
      for (const { collection, id, record } of takenOf(outcome)) {
        const before = knownOf(given, collection, id)
        if (!before) continue
        expect(record.author).toBe(before.author)
        expect(frozenAgainst(collection, before, record)).toBeNull()
      }
    }))

  test('nobody’s answers are taken before the opening, nor any that were not committed to', () =>
    holds((given, outcome) => {
      const { events = [], assessments = [] } = heldAfter(given, outcome)
      for (const { collection, record } of takenOf(outcome)) {
        const one = record as AnyAssessment
        if (collection !== 'assessments' || one.kind !== 'individual') continue
        expect(isRoundOpen(events, one.dossierId, one.grid)).toBe(true)
        const commitment = assessments.find(other => other.kind === 'sealed' && assessmentIdOf(other) === one.id)
        expect(keepsCommitment(one as never, commitment?.seal?.hash ?? one.seal?.hash ?? '')).toBe(true)
      }
    }))

  test('a round opens by its pen alone', () =>
    holds((given, outcome) => {
      for (const { collection, record } of takenOf(outcome)) {
        if (collection !== 'events') continue
        expect(given.arrival.author.memberId).toBe('chair')
        expect(record.author).toBe('chair')
      }
    }))

  test('one person has one voice in a round', () =>
    holds((given, outcome) => {
      const { assessments = [] } = heldAfter(given, outcome)
      for (const person of people) {
        const own = assessments.filter(
          one => one.memberId === person && (one.kind === 'sealed' || one.kind === 'individual'),
        )
        const replaced = new Set(own.flatMap(({ supersedes }) => supersedes ?? []))
        const inForce = new Set(own.map(assessmentIdOf).filter(id => !replaced.has(id)))
        expect(inForce.size).toBeLessThanOrEqual(1)
      }
    }))

  test('the same package brings nothing the second time', () =>
    holds((given, outcome) => {
      const again = admit({ ...given, known: heldAfter(given, outcome) })
      expect(takenOf(again).map(({ record }) => canonicalJson(record))).toEqual([])
    }))

  test('a call is read before its opening, whatever the opening says of itself', () => {
    const opening = { ...theOpening, kind: 'sealed', clock: '001700000000000-000000-test' }
    const arrival = { ...openingPackage, records: { ...openingPackage.records, events: [opening, theCall] } }
    const outcome = admit({ arrival, known: {}, me: 'basile', clock, keyConfirmed: false })
    expect(outcome.filter(({ collection }) => collection === 'events').map(({ kind }) => kind)).toEqual([
      'taken',
      'taken',
    ])
  })

  test('what is no record at all is refused without a fault', () => {
    fc.assert(
      fc.property(fc.constantFrom(...collectionNames), fc.array(fc.jsonValue(), { maxLength: 5 }), (name, list) => {
        const arrival = { ...openingPackage, records: { [name]: list } }
        const outcome = admit({ arrival, known: basileKnows, me: 'basile', clock, keyConfirmed: false })
        expect(outcome.every(({ kind }) => kind === 'refused')).toBe(true)
      }),
      propertySeed(200),
    )
  })
})
