import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ProfileSummary, profileSummary } from '#shared/ipc/payloads.ts'
import { unfinishedPrefix, writeDurably } from '../durable/write-durably.ts'

/** `profiles/<id>/`: `profile.json` (what the start page lists), `vault.json` (wrapped keys), `vault/` (all the rest). */
export const profilesFolder = (userData: string): string => join(userData, 'profiles')
export const profileFolder = (userData: string, profileId: string): string => {
  // The identifier comes from a page: it must not lead out of the folder.
  if (!/^[0-9a-zA-Z-]{1,64}$/.test(profileId)) throw new Error('not an identifier of a profile')
  return join(profilesFolder(userData), profileId)
}
export const vaultFolder = (folder: string): string => join(folder, 'vault')

const nameOf = (folder: string) => join(folder, 'profile.json')

export const writeProfile = (folder: string, profile: ProfileSummary): Promise<void> =>
  writeDurably(nameOf(folder), Buffer.from(JSON.stringify(profile, null, 2)))

/** `null` where the folder holds no profile this program can read. */
export async function readProfile(folder: string): Promise<ProfileSummary | null> {
  try {
    return profileSummary.parse(JSON.parse(await readFile(nameOf(folder), 'utf8')))
  } catch {
    return null
  }
}

/** Profiles of this machine, the last opened first. A folder that cannot be read is left alone and not listed. */
export async function listProfiles(userData: string): Promise<ProfileSummary[]> {
  const names = await readdir(profilesFolder(userData)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const whole = names.filter(name => !name.startsWith(unfinishedPrefix))
  const profiles = await Promise.all(whole.map(name => readProfile(join(profilesFolder(userData), name))))
  return profiles.filter(profile => profile !== null).sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''))
}
