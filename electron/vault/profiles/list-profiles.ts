import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DamagedProfile, ProfileSummary } from '#shared/ipc/payloads.ts'
import { descriptionFile } from '../vault-description.ts'
import { isProfileId, profileFile, profilesFolder } from './profile-folders.ts'

export type ListedProfiles = {
  /** The last opened first. */
  profiles: ProfileSummary[]
  /** Those of them of which a file is only there in its copy, to be put back at the next opening. */
  recovered: string[]
  /** Those that cannot be opened as they are. */
  damaged: DamagedProfile[]
}

/** Profiles of this machine. What is no folder of a profile is left alone and not listed. */
export async function listProfiles(userData: string): Promise<ListedProfiles> {
  const names = await namesIn(profilesFolder(userData))
  const listed: ListedProfiles = { profiles: [], recovered: [], damaged: [] }
  for (const profileId of names.filter(isProfileId)) {
    const folder = join(profilesFolder(userData), profileId)
    const ours = await namesIn(folder)
    if (!['profile.json', 'vault.json', 'vault'].some(name => ours.includes(name))) continue
    const profile = await profileFile(folder).read()
    const description = await descriptionFile(folder).read()
    if (profile && description) {
      listed.profiles.push(profile.content)
      if (profile.isFromCopy || description.isFromCopy) listed.recovered.push(profileId)
    } else {
      const committee = profile?.content.committee.name
      const reason = profile ? 'vault_unreadable' : 'profile_unreadable'
      listed.damaged.push({ profileId, reason, ...(committee !== undefined && { committee }) })
    }
  }
  listed.profiles.sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''))
  return listed
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}
