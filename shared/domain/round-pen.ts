import type { CommitteeRole } from './member.ts'

/** Who calls the first round and opens it (invariant 3), on the device that holds its pen. */
export const mayHoldPen = (role: CommitteeRole | undefined): boolean => role === 'chair' || role === 'secretariat'
