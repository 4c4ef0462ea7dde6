import type { PageRole } from '#shared/ipc/channel.ts'
import { lostPage } from '#shared/ipc/lost-page.ts'

/** What a window shows: the start page, an open profile or the passphrase page. Each profile is an origin of its own. */
export type Place = { role: 'start' } | { role: 'profile'; profileId: string } | { role: 'passphrase' }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const originOf = (place: Place): string =>
  place.role === 'profile' ? `app://p-${place.profileId}` : `app://${place.role}`

const documentOf: Record<PageRole, string> = {
  start: '/index.html',
  profile: '/index.html',
  passphrase: '/passphrase.html',
}

export const pageOf = (place: Place): string => `${originOf(place)}${documentOf[place.role]}`

/** The same page after the one before died: it says so, and does not open again what was on show. */
export const pageAfterLoss = (place: Place): string => `${pageOf(place)}?${lostPage}`

/** The only document an origin serves. */
export const documentPath = (place: Place): string => documentOf[place.role]

/** Whose address this is; `null` for any address that is not ours. */
export function placeOf(address: string): Place | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, username, password, port } = new URL(address)
  if (protocol !== 'app:' || username || password || port) return null
  if (host === 'start' || host === 'passphrase') return { role: host }
  const profileId = host.startsWith('p-') ? host.slice(2) : ''
  return uuid.test(profileId) ? { role: 'profile', profileId } : null
}

export const isSamePlace = (one: Place, other: Place): boolean => originOf(one) === originOf(other)
