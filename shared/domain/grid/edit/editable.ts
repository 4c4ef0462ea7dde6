/** Why a grid opens to be read only: frozen, or answered as it is by an assessment. */
export type NotEditable = 'published' | 'assessed' | 'read_only' | null

type Asked = { status: unknown; reference: string; assessed: readonly { grid: string }[]; storeReadsOnly: boolean }

/** A draft is edited while no assessment refers to its exact version (invariant 9). */
export function notEditable({ status, reference, assessed, storeReadsOnly }: Asked): NotEditable {
  if (storeReadsOnly) return 'read_only'
  if (status === 'published' || status === 'withdrawn') return 'published'
  return assessed.some(({ grid }) => grid === reference) ? 'assessed' : null
}
