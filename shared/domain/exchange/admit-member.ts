import { canonicalJson } from '../canonical-hash.ts'
import type { MemberRecord } from '../member.ts'
import type { AdmissionDesk, Ruling } from './admission-terms.ts'
import { isDeviceOf } from './device-trust.ts'
import type { PackageAuthor } from './package-manifest.ts'

/**
 * Cards of people. Everybody brings their own, with the device that signs, and does not change their own role by it; the
 * secretariat and the chair bring those of others, and never another key for somebody who is known by one.
 */
export function admitMember(card: MemberRecord, desk: AdmissionDesk): Ruling {
  const { me, entitled, keyConfirmed } = desk
  const { author } = desk.arrival
  if (card.id === me) return 'known'
  const isOwn = card.id === author.memberId
  if (!isOwn && !entitled) return 'not_theirs'
  if (isOwn && !card.devices?.some(device => isDeviceOf(author, device))) return 'not_valid'
  const before = desk.find('members', card.id)
  // What the person was shown before trusting the device is what the card says.
  if (!before) return isOwn && !saysTheSame(card, author) ? 'role_changed' : null
  if (isOwn && canonicalJson(seatOf(before)) !== canonicalJson(seatOf(card))) return 'role_changed'
  if (before.devices?.length && !(isOwn && keyConfirmed) && !keepsDevices(before, card)) return 'key_changed'
  return null
}

/** What a person is in the committee: theirs to claim when they are first met, the secretariat's to change. */
const seatOf = ({ kind, role, capacity, college, mandates }: MemberRecord) => ({
  kind,
  role: role ?? null,
  capacity: capacity ?? null,
  college: college ?? null,
  mandates,
})

/** The same devices with the same keys, none added. */
function keepsDevices({ devices: known = [] }: MemberRecord, { devices: now = [] }: MemberRecord): boolean {
  return known.length === now.length && known.every(one => now.some(other => isDeviceOf(one, other)))
}

const saysTheSame = (card: MemberRecord, author: PackageAuthor): boolean =>
  card.name === author.name &&
  card.kind === author.kind &&
  card.role === author.role &&
  card.capacity === author.capacity
