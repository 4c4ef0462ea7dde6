import type { VerificationReason, VerificationStatus } from '#shared/domain/verification-result.ts'

/** Three states and the reasons; a valid judgement may carry remarks as reasons. */
export type Judgement = { status: VerificationStatus; reasons: VerificationReason[] }

const rank: Record<VerificationStatus, number> = { valid: 0, indeterminate: 1, invalid: 2 }

export const judge = (status: VerificationStatus, code: string, message: string): Judgement => ({
  status,
  reasons: [{ code, message }],
})

export const valid = (): Judgement => ({ status: 'valid', reasons: [] })

/** Whether a judgement leaves less to rely on than another. */
export const isWorse = (one: Judgement, other: Judgement): boolean => rank[one.status] > rank[other.status]

/** The worst state wins; every reason is kept, once, that of the worst state first: the first is what gives the state. */
export function together(judgements: readonly Judgement[]): Judgement {
  const worstFirst = judgements.toSorted((one, other) => rank[other.status] - rank[one.status])
  const status = worstFirst[0]?.status ?? 'valid'
  const reasons = worstFirst.flatMap(judgement => judgement.reasons)
  const key = (reason: VerificationReason) => `${reason.code} ${reason.message}`
  return { status, reasons: [...new Map(reasons.map(reason => [key(reason), reason])).values()] }
}
