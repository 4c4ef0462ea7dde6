import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupDossiers, groupOf } from '#renderer/features/dossiers/dossier-groups.ts'
import { listSorts, listViews } from '#renderer/features/dossiers/dossier-list-search.ts'
import { awaitsMe, begunFirst, inView, type ListContext } from '#renderer/features/dossiers/dossier-views.ts'
import { dossierStates } from '#shared/domain/dossier.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { aDossier } from './a-dossier.ts'

const nobody: ListContext = {
  nextSitting: new Set(),
  sealedByMe: new Set(),
  begunByMe: new Set(),
  assesses: true,
  contributesTo: new Set(),
}
const numbers = (groups: ReturnType<typeof groupDossiers>) => groups.flatMap(group => group.dossiers.map(d => d.number))

describe('groups of the list of dossiers', () => {
  test('a dossier is in one group exactly, whatever its state and the sort', () => {
    const dossiers = fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 999 }).map(rank => `2026-${String(rank).padStart(3, '0')}`),
        state: fc.constantFrom(...dossierStates),
        deadline: fc.constantFrom('2026-11-26', '2027-01-15'),
      }),
    )
    fc.assert(
      fc.property(dossiers, fc.constantFrom(...listSorts), (facts, sort) => {
        const all = facts.map(aDossier)
        expect(numbers(groupDossiers(all, { sort }, nobody)).toSorted()).toEqual(all.map(d => d.number).toSorted())
      }),
      propertySeed(),
    )
  })

  test('what is on the agenda of the next sitting comes first', () => {
    const dossiers = [aDossier({ number: '2026-001' }), aDossier({ number: '2026-002', state: 'on_agenda' })]
    const groups = groupDossiers(dossiers, {}, { ...nobody, nextSitting: new Set(['d-2026-002']) })
    expect(groups.map(({ name }) => name)).toEqual(['sitting', 'under_way'])
    expect(groups[0]?.dossiers[0]?.number).toBe('2026-002')
  })

  test('a dossier whose opinion is given is no longer under way, even on an agenda', () => {
    const signed = aDossier({ state: 'signed' })
    expect(groupOf(signed, { ...nobody, nextSitting: new Set([signed.id]) })).toBe('given')
  })

  test('inside a group the nearest deadline comes first, and no deadline last', () => {
    const dossiers = [
      aDossier({ number: '2026-001' }),
      aDossier({ number: '2026-002', deadline: '2027-01-15' }),
      aDossier({ number: '2026-003', deadline: '2026-11-26' }),
    ]
    expect(numbers(groupDossiers(dossiers, {}, nobody))).toEqual(['2026-003', '2026-002', '2026-001'])
  })

  test('classes and words combine', () => {
    const dossiers = [
      aDossier({ number: '2026-001', title: 'Crèche', aiActClass: 'haut_risque' }),
      aDossier({ number: '2026-002', title: 'Crèche municipale', aiActClass: 'minimal' }),
      aDossier({ number: '2026-003', title: 'Voirie', aiActClass: 'haut_risque' }),
    ]
    expect(numbers(groupDossiers(dossiers, { classes: ['haut_risque'], text: 'creche' }, nobody))).toEqual(['2026-001'])
  })

  test('a class this program does not know counts as to confirm', () => {
    const dossiers = [aDossier({ aiActClass: 'classe-inconnue' })]
    expect(numbers(groupDossiers(dossiers, { classes: ['unconfirmed'] }, nobody))).toHaveLength(1)
  })
})

describe('views of the list of dossiers', () => {
  test('every view answers for every state', () => {
    for (const view of listViews)
      for (const state of dossierStates) expect(typeof inView(view, aDossier({ state }), nobody)).toBe('boolean')
  })

  test('a dossier awaits a member until that member has sealed', () => {
    const dossier = aDossier({ state: 'on_agenda' })
    expect(awaitsMe(dossier, nobody)).toBe(true)
    expect(awaitsMe(dossier, { ...nobody, sealedByMe: new Set([dossier.id]) })).toBe(false)
  })

  test('nothing is expected of someone without a voice, nor while assessments are not read yet', () => {
    expect(awaitsMe(aDossier(), { ...nobody, assesses: false })).toBe(false)
    const asked = { ...nobody, assesses: false, contributesTo: new Set(['g@1.0.0']) }
    expect(awaitsMe(aDossier({ grids: ['g@1.0.0'] }), asked)).toBe(true)
    expect(awaitsMe(aDossier({ grids: ['h@1.0.0'] }), asked)).toBe(false)
    expect(awaitsMe(aDossier(), { ...nobody, sealedByMe: null })).toBe(false)
  })

  test('a dossier whose opinion is voted awaits no assessment', () => {
    expect(awaitsMe(aDossier({ state: 'to_sign' }), nobody)).toBe(false)
  })
})

test('of what is expected of me, what I have begun comes first, and nothing else moves', () => {
  const dossiers = ['2026-003', '2026-002', '2026-001'].map(number => aDossier({ number }))
  const begun = { ...nobody, begunByMe: new Set(['d-2026-001']) }
  expect(begunFirst(dossiers, begun).map(({ number }) => number)).toEqual(['2026-001', '2026-003', '2026-002'])
  expect(begunFirst(dossiers, nobody)).toEqual(dossiers)
})
