import type { AnyAssessment } from '../assessment.ts'
import type { DossierRecord } from '../dossier.ts'
import type { Grid } from '../grid/grid.ts'
import type { Capacity, CommitteeRole } from '../member.ts'
import { askedCapacities } from './asked-questions.ts'

/** What one person has to answer in one grid: a contribution, the reference answers, one's own assessment. */
export type Task = { kind: 'individual' } | { kind: 'contribution'; capacity: Capacity } | { kind: 'reference' }

/** Who one is in the committee. */
export type Seat = {
  memberId: string
  kind: 'member' | 'contributor'
  role?: CommitteeRole | undefined
  capacity?: Capacity | undefined
}

/** The dossier's own rapporteur; until one is named, whoever holds that role. */
export const isRapporteur = (seat: Seat, { rapporteurId }: Pick<DossierRecord, 'rapporteurId'>): boolean =>
  rapporteurId === undefined ? seat.role === 'rapporteur' : rapporteurId === seat.memberId

/** Roles that neither vote nor stand in for a member do not assess: they help, advise or look on. */
const withoutAssessment: readonly (CommitteeRole | undefined)[] = ['secretariat', 'guest_expert', 'observer']

const assesses = ({ kind, role }: Pick<Seat, 'kind' | 'role'>): boolean =>
  kind === 'member' && !withoutAssessment.includes(role)

/** Capacities in which a person is asked: their own, and those that go with their part in the committee. */
const heldCapacities = (seat: Seat, dossier: Pick<DossierRecord, 'rapporteurId'>): ReadonlySet<Capacity> =>
  new Set<Capacity>([
    ...(seat.capacity ? [seat.capacity] : []),
    ...(isRapporteur(seat, dossier) ? ['rapporteur' as const] : []),
    ...(seat.role === 'secretariat' ? ['secretariat' as const] : []),
    ...(seat.role === 'guest_expert' ? ['expert' as const] : []),
  ])

/** Whether it is this person's to give such a record: an assessment, a contribution in that capacity, the reference. */
export function mayGive(
  seat: Seat,
  dossier: Pick<DossierRecord, 'rapporteurId'>,
  { kind, capacity }: { kind: AnyAssessment['kind']; capacity?: Capacity | undefined },
): boolean {
  switch (kind) {
    case 'individual':
    case 'sealed':
      return assesses(seat)
    case 'contribution':
      return capacity !== undefined && heldCapacities(seat, dossier).has(capacity)
    case 'reference':
      return isRapporteur(seat, dossier)
    case 'retained':
      return false
  }
}

/**
 * What a grid expects of a person for a dossier, one's own assessment first. Members assess; whoever holds a capacity
 * that the grid asks contributes; the rapporteur also builds the reference answers (DOMAIN.md).
 */
export function tasksOf(seat: Seat, dossier: Pick<DossierRecord, 'rapporteurId'>, grid: Grid): Task[] {
  const held = heldCapacities(seat, dossier)
  const contributions = askedCapacities(grid).filter(capacity => held.has(capacity))
  return [
    ...(assesses(seat) ? [{ kind: 'individual' } as const] : []),
    ...contributions.map(capacity => ({ kind: 'contribution', capacity }) as const),
    ...(isRapporteur(seat, dossier) ? [{ kind: 'reference' } as const] : []),
  ]
}

/** A stable name of a task, to remember which one was on show. */
export const taskName = (task: Task): string =>
  task.kind === 'contribution' ? `${task.kind}:${task.capacity}` : task.kind
