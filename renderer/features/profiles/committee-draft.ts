import type { Capacity, College, CommitteeRole } from '#shared/domain/member.ts'
import { nameFault } from '#shared/domain/name-fault.ts'

export type CommitteeDraft = {
  committeeName: string
  city: string
  name: string
  kind: 'member' | 'contributor'
  role: CommitteeRole
  capacity: Capacity
  college: College | ''
  protection: 'safe_storage' | 'passphrase'
}

export const emptyDraft = (weakKeyring: boolean): CommitteeDraft => ({
  committeeName: '',
  city: '',
  name: '',
  kind: 'member',
  role: 'member',
  capacity: 'project_owner',
  college: '',
  protection: weakKeyring ? 'passphrase' : 'safe_storage',
})

export const neededFields = ['committeeName', 'city', 'name'] as const
export type NeededField = (typeof neededFields)[number]

/** Fields that are blank, or that no act could print, in the order of the form. */
export const refusedFields = (draft: CommitteeDraft): NeededField[] =>
  neededFields.filter(field => nameFault(draft[field]))

/** What the main process is asked to create; a contributor has a capacity, a member a role and perhaps a college. */
export const creationOf = (draft: CommitteeDraft) => ({
  committee: { name: draft.committeeName.trim(), city: draft.city.trim() },
  identity: {
    name: draft.name.trim(),
    kind: draft.kind,
    ...(draft.kind === 'member' ? { role: draft.role } : { capacity: draft.capacity }),
    ...(draft.kind === 'member' && draft.college ? { college: draft.college } : {}),
  },
  protection: draft.protection,
})
