import type { College, CommitteeRole, MemberRecord } from '#shared/domain/member.ts'
import { memberRecord } from '#shared/domain/member.ts'
import { stamp } from './stamp.ts'

const appointed = '2026-01-15T09:00:00.000Z'
const mandate = [{ from: '2026-01-15', until: '2029-01-14' }]

const member = (id: string, name: string, college: College, role: CommitteeRole = 'member'): MemberRecord =>
  memberRecord.parse({
    ...stamp(id, 'secretariat', appointed),
    name,
    kind: 'member',
    role,
    college,
    mandates: mandate,
  })

const contributor = (id: string, name: string, capacity: NonNullable<MemberRecord['capacity']>): MemberRecord =>
  memberRecord.parse({
    ...stamp(id, 'secretariat', appointed),
    name,
    kind: 'contributor',
    capacity,
    mandates: mandate,
  })

/** Fictional people. Three colleagues a college, and those who contribute without a voice. */
export const people: MemberRecord[] = [
  member('claire-morvan', 'Claire Morvan', 'elected', 'chair'),
  member('samuel-garnier', 'Samuel Garnier', 'elected', 'vice_chair'),
  member('idris-benhaddou', 'Idris Benhaddou', 'elected'),
  member('hugo-lemercier', 'Hugo Lemercier', 'experts', 'rapporteur'),
  member('yasmine-toumi', 'Yasmine Toumi', 'experts'),
  member('paul-henri-vasseur', 'Paul-Henri Vasseur', 'experts'),
  member('fatou-diarra', 'Fatou Diarra', 'users'),
  member('marc-le-goff', 'Marc Le Goff', 'users'),
  member('nadege-pruvost', 'Nadège Pruvost', 'users'),
  member('sylvie-abadie', 'Sylvie Abadie', 'staff'),
  member('thomas-weiss', 'Thomas Weiss', 'staff'),
  member('julie-roche', 'Julie Roche', 'staff'),
  contributor('secretariat', 'Agathe Rémond', 'secretariat'),
  contributor('direction-action-sociale', 'Nora Belkacem', 'project_owner'),
  contributor('deleguee-donnees', 'Élise Courtin', 'dpo'),
]
