import type { CommitteeRole } from './member.ts'

const keepers: readonly CommitteeRole[] = ['secretariat', 'chair', 'vice_chair', 'rapporteur']

/** Who drafts, publishes and withdraws the models of the committee; the others read and export them. */
export const mayChangeModels = (role: CommitteeRole | undefined): boolean =>
  role !== undefined && keepers.includes(role)
