import { z } from 'zod'
import { isoDate, isoInstant, recordBase } from './record.ts'

export const committeeRoles = [
  'chair',
  'vice_chair',
  'member',
  'alternate',
  'rapporteur',
  'secretariat',
  'guest_expert',
  'observer',
] as const
export const committeeRole = z.enum(committeeRoles)
export type CommitteeRole = z.infer<typeof committeeRole>

/** Capacities of a contributor: those of the grid schema (`answeredBy`). */
export const capacities = [
  'project_owner',
  'it_department',
  'dpo',
  'ciso',
  'rapporteur',
  'member',
  'expert',
  'secretariat',
  'staff_representative',
  'user_representative',
] as const
export const capacity = z.enum(capacities)
export type Capacity = z.infer<typeof capacity>

export const colleges = ['elected', 'experts', 'users', 'staff', 'directions'] as const
export const college = z.enum(colleges)
export type College = z.infer<typeof college>

/**
 * A profile by which a person signs packages and can be written to: raw Ed25519 and P-256 public keys, in base64.
 * `device` is that of the person's records and events.
 */
export const memberDevice = z.looseObject({
  device: z.string().min(1).max(36),
  signingKey: z.string(),
  agreementKey: z.string(),
  admittedAt: isoInstant,
})

/** A person of the committee, or one who contributes to its dossiers in a capacity. */
export const memberRecord = recordBase.extend({
  name: z.string().min(1),
  kind: z.enum(['member', 'contributor']),
  role: committeeRole.optional(),
  capacity: capacity.optional(),
  college: college.optional(),
  mandates: z.array(z.looseObject({ from: isoDate, until: isoDate.optional() })),
  devices: z.array(memberDevice).optional(),
})
export type MemberRecord = z.infer<typeof memberRecord>
