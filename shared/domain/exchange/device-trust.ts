import type { MemberRecord } from '../member.ts'
import { personKey } from '../opinion/person-key.ts'
import type { PackageAuthor } from './package-manifest.ts'

/**
 * What this profile knows of the device that signed a package. `known`: this person's, met before; `new_person`: nobody
 * of that identifier; `new_device`: a person of whom no device is known yet; `other_key`: a person known by another key.
 */
export type DeviceTrust = 'known' | 'new_person' | 'new_device' | 'other_key'

export function trustIn(author: PackageAuthor, members: readonly MemberRecord[]): DeviceTrust {
  const member = members.find(({ id }) => id === author.memberId)
  if (!member) return 'new_person'
  const devices = member.devices ?? []
  if (devices.length === 0) return 'new_device'
  return devices.some(device => isDeviceOf(author, device)) ? 'known' : 'other_key'
}

/** Whether another person of that name is known: if they are one and the same, two voices would be counted for one. */
export const hasNamesake = (author: PackageAuthor, members: readonly MemberRecord[]): boolean =>
  members.some(({ id, name }) => id !== author.memberId && personKey(name) === personKey(author.name))

type Device = { device: string; signingKey: string; agreementKey: string }

export const isDeviceOf = (one: Device, other: Device): boolean =>
  one.device === other.device && one.signingKey === other.signingKey && one.agreementKey === other.agreementKey
