import { describe, expect, it } from 'vitest'
import { askedCapacities, isAsked } from '#shared/domain/assessment/asked-questions.ts'
import { type Seat, tasksOf } from '#shared/domain/assessment/task.ts'
import { type CommitteeRole, capacities } from '#shared/domain/member.ts'
import { aGrid, aQuestion } from '../grid/a-grid.ts'
import { gridOf, jsonFiles, readJson } from '../grid/read-fixture.ts'

const grid = aGrid([
  aQuestion('need', { answeredBy: ['project_owner'] }),
  aQuestion('law', { answeredBy: ['project_owner', 'dpo'] }),
  aQuestion('class', { answeredBy: ['rapporteur', 'member'] }),
])
const member: Seat = { memberId: 'm1', kind: 'member', role: 'member' }
const dossier = { rapporteurId: 'm2' }

describe('a capacity', () => {
  it('is asked the questions that name it, and no other', () => {
    const asked = (capacity: (typeof capacities)[number]) =>
      grid.questions.filter(question => isAsked(question, capacity)).map(({ id }) => id)
    expect(asked('project_owner')).toEqual(['need', 'law'])
    expect(asked('dpo')).toEqual(['law'])
    expect(asked('ciso')).toEqual([])
    expect(askedCapacities(grid)).toEqual(['project_owner', 'dpo', 'rapporteur'])
  })

  it.each(jsonFiles('resources/grids/'))(
    'of %s is never asked for nothing, and no question is asked of nobody',
    path => {
      const shipped = gridOf(readJson(path))
      const asked = new Set(askedCapacities(shipped))
      for (const capacity of capacities.filter(one => one !== 'member'))
        expect(asked.has(capacity)).toBe(shipped.questions.some(question => isAsked(question, capacity)))
      for (const question of shipped.questions)
        expect(capacities.some(capacity => isAsked(question, capacity))).toBe(true)
    },
  )
})

describe('what is expected', () => {
  it('of a member is an assessment', () => {
    expect(tasksOf(member, dossier, grid)).toEqual([{ kind: 'individual' }])
  })

  it('of a contributor is a contribution, where the grid asks that capacity', () => {
    const contributor: Seat = { memberId: 'c1', kind: 'contributor', capacity: 'dpo' }
    expect(tasksOf(contributor, dossier, grid)).toEqual([{ kind: 'contribution', capacity: 'dpo' }])
    expect(tasksOf({ ...contributor, capacity: 'ciso' }, dossier, grid)).toEqual([])
  })

  it('of the rapporteur of the dossier is an assessment, a contribution and the reference answers', () => {
    const tasks = [{ kind: 'individual' }, { kind: 'contribution', capacity: 'rapporteur' }, { kind: 'reference' }]
    expect(tasksOf({ ...member, memberId: 'm2' }, dossier, grid)).toEqual(tasks)
    expect(tasksOf({ ...member, role: 'rapporteur' }, {}, grid)).toEqual(tasks)
  })

  it('of another rapporteur than the dossier names is no more than of any member', () => {
    expect(tasksOf({ ...member, role: 'rapporteur' }, dossier, grid)).toEqual([{ kind: 'individual' }])
  })

  it('of the secretariat and of an expert who is heard is what the grid asks of them, and no assessment', () => {
    const asking = aGrid([
      aQuestion('file', { answeredBy: ['secretariat'] }),
      aQuestion('art', { answeredBy: ['expert'] }),
    ])
    const of = (role: CommitteeRole) => tasksOf({ ...member, role }, dossier, asking)
    expect(of('secretariat')).toEqual([{ kind: 'contribution', capacity: 'secretariat' }])
    expect(of('guest_expert')).toEqual([{ kind: 'contribution', capacity: 'expert' }])
    expect(of('observer')).toEqual([])
    expect(of('alternate')).toEqual([{ kind: 'individual' }])
  })
})
