import type { CommitteeRole } from '../member.ts'

const pens: readonly CommitteeRole[] = ['chair', 'vice_chair', 'secretariat', 'rapporteur']

/** Whether a role may enter the committee's values: whoever leads the sitting, writes for it or reports to it. */
export const mayRetain = (role: CommitteeRole | undefined): boolean => role !== undefined && pens.includes(role)
