import { expect, it } from 'vitest'
import { eventRecord } from '#shared/domain/act-event.ts'
import { assessmentRecord } from '#shared/domain/assessment.ts'
import { byDisagreement } from '#shared/domain/consolidation/by-disagreement.ts'
import { consolidate } from '#shared/domain/consolidation/consolidate.ts'
import { participantsOf } from '#shared/domain/consolidation/participants.ts'
import { memberRecord } from '#shared/domain/member.ts'
import { sittingRecord } from '#shared/domain/sitting.ts'
import { gridOf, readJson } from '../grid/read-fixture.ts'

const read = <Item>(name: string, schema: { parse(content: unknown): Item }): Item[] =>
  (readJson(`resources/demo/${name}.json`) as unknown[]).map(one => schema.parse(one))

it('the demonstration shows its planted disagreement first: 6.4, three levels apart', () => {
  const grid = gridOf(readJson('resources/grids/boussole-nantes.v1.0.0.json'))
  const participants = participantsOf({
    dossierId: 'dossier-2026-014',
    grid: grid.reference,
    members: read('members', memberRecord),
    assessments: read('assessments', assessmentRecord),
    sittings: read('sittings', sittingRecord),
    events: read('events', eventRecord),
    day: '2026-11-26',
  })
  expect(participants.filter(({ standing }) => standing === 'sealed')).toHaveLength(9)
  expect(participants.filter(({ standing }) => standing === 'recused')).toHaveLength(1)
  const order = consolidate(grid, participants, {}, {}).toSorted(byDisagreement)
  expect(order.slice(0, 3).map(({ number }) => number)).toEqual(['6.4', '6.3', '1.4'])
  expect(order[0]?.spread).toMatchObject({ median: 1, lowest: 0, highest: 3 })
  expect(order[0]?.spread?.gap).toEqual({ gap: 3, lowest: ['experts'], highest: ['staff'] })
})
