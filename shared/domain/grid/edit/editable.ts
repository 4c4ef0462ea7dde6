import { mayChangeModels } from '../../may-change-models.ts'
import type { CommitteeRole } from '../../member.ts'
import { wasPublished } from '../../model.ts'

/** Why a grid opens to be read only: kept by others, frozen, or answered as it is by an assessment. */
export type NotEditable = 'published' | 'assessed' | 'read_only' | 'not_keeper' | null

type Asked = {
  status: unknown
  reference: string
  assessed: readonly { grid: string }[]
  storeReadsOnly: boolean
  /** Of the person at the screen. */
  role: CommitteeRole | undefined
}

/** A draft is edited while no assessment refers to its exact version (invariant 9). */
export function notEditable({ status, reference, assessed, storeReadsOnly, role }: Asked): NotEditable {
  if (storeReadsOnly) return 'read_only'
  if (!mayChangeModels(role)) return 'not_keeper'
  if (wasPublished({ status })) return 'published'
  return assessed.some(({ grid }) => grid === reference) ? 'assessed' : null
}
