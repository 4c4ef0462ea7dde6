import type { MemberRecord } from '#shared/domain/member.ts'
import type { ProfileIdentity } from '#shared/ipc/payloads.ts'

/** The seat of a member, as a profile sits in it. */
export const identityOf = ({ id, name, kind, role, capacity, college }: MemberRecord): ProfileIdentity => ({
  memberId: id,
  name,
  kind,
  ...(role ? { role } : {}),
  ...(capacity ? { capacity } : {}),
  ...(college ? { college } : {}),
})
