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

/**
 * What a grid expects of a person for a dossier, one's own assessment first. Members assess; whoever holds a capacity
 * that the grid asks contributes; the rapporteur also builds the reference answers (DOMAIN.md).
 */
export function tasksOf(seat: Seat, dossier: Pick<DossierRecord, 'rapporteurId'>, grid: Grid): Task[] {
  const reports = isRapporteur(seat, dossier)
  const held = new Set<Capacity>([
    ...(seat.capacity ? [seat.capacity] : []),
    ...(reports ? ['rapporteur' as const] : []),
  ])
  const contributions = askedCapacities(grid).filter(capacity => held.has(capacity))
  return [
    ...(seat.kind === 'member' ? [{ kind: 'individual' } as const] : []),
    ...contributions.map(capacity => ({ kind: 'contribution', capacity }) as const),
    ...(reports ? [{ kind: 'reference' } as const] : []),
  ]
}

/** A stable name of a task, to remember which one was on show. */
export const taskName = (task: Task): string =>
  task.kind === 'contribution' ? `${task.kind}:${task.capacity}` : task.kind
