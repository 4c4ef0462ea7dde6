import { join } from 'node:path'
import { type ProfileSummary, profileSummary } from '#shared/ipc/payloads.ts'
import { type KeptTwice, keptTwice } from '../durable/kept-twice.ts'

/**
 * `profiles/<id>/`: `profile.json` (what the start page lists), `vault.json` (wrapped keys), `vault/` (all the rest, and
 * a copy of these two).
 */
export const profilesFolder = (userData: string): string => join(userData, 'profiles')
export const isProfileId = (name: string): boolean => /^[0-9a-zA-Z-]{1,64}$/.test(name)
export const profileFolder = (userData: string, profileId: string): string => {
  // The identifier comes from a page: it must not lead out of the folder.
  if (!isProfileId(profileId)) throw new Error('not an identifier of a profile')
  return join(profilesFolder(userData), profileId)
}
export const vaultFolder = (folder: string): string => join(folder, 'vault')

export const profileFile = (folder: string): KeptTwice<ProfileSummary> =>
  keptTwice({ path: join(folder, 'profile.json'), copy: join(vaultFolder(folder), 'profile.json') }, json =>
    profileSummary.parse(json),
  )
