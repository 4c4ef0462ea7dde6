// @ts-check
import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const portFile = 'DevToolsActivePort'
const patience = 10_000

/**
 * We hold the instance lock, so no living host uses this profile. A browser whose host was killed may still be ending:
 * it is waited for. What a dead one left is removed, whatever name the machine had then.
 * @param {string} profile
 */
export async function removeStaleLocks(profile) {
  const until = Date.now() + patience
  while (isUsed(profile)) {
    if (Date.now() > until)
      throw new Error('An earlier browser of this application has not ended: end it, then start again.')
    await setTimeout(20)
  }
  for (const stale of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', portFile]) {
    rmSync(join(profile, stale), { force: true })
  }
}

/**
 * What a browser offers and an application does not: translating, keeping passwords and form entries, spelling, guessing.
 * Without this, Chromium would offer to keep the passphrase of a profile.
 */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  // How the host asks where to save: see file-chooser.mjs.
  download: { prompt_for_download: true },
  net: { network_prediction_options: 2 },
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
  // Titles name what one works on, addresses hold the words of a search.
  history: { saving_disabled: true },
}

/** What a browser writes in clear about the pages it showed, in the folder of its profile. */
const memories = ['History', 'Top Sites', 'Favicons', 'Visited Links', 'Shortcuts', 'Web Data', 'Login Data']

/**
 * Chromium keeps titles, addresses and what fields hold, to show pages again after a crash: a file in the place of the
 * folder leaves it nowhere to write them. (Those it calls encrypted are so under a key that is the same everywhere.) What
 * an earlier version left is removed.
 * @param {string} profile
 */
export function forgetPages(profile) {
  const folder = join(profile, 'Default')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(folder)) {
    if (memories.some(memory => name.startsWith(memory))) rmSync(join(folder, name), { recursive: true, force: true })
  }
  for (const place of [join(folder, 'Sessions'), join(folder, 'Sessions_Encrypted')]) {
    rmSync(place, { recursive: true, force: true })
    writeFileSync(place, '', { mode: 0o600 })
  }
}

/** @param {string} profile */
export function writePreferences(profile) {
  const file = join(profile, 'Default/Preferences')
  const present = readJson(file)
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  const merged = { ...present }
  for (const [name, ours] of Object.entries(preferences)) {
    merged[name] = typeof ours === 'object' ? { ...present[name], ...ours } : ours
  }
  writeFileSync(file, JSON.stringify(merged), { mode: 0o600 })
}

/** @param {string} file @returns {Record<string, any>} */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** @param {string} profile @returns {boolean} whether the process named by Chromium's lock lives and serves this profile */
function isUsed(profile) {
  try {
    const pid = /-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`)
  } catch {
    return false
  }
}

/** @param {string} profile @returns {Promise<number>} the debugging port, once Chromium has written it whole */
export async function portOf(profile) {
  for (const until = Date.now() + patience; Date.now() < until; await setTimeout(10)) {
    const port = readPort(profile)
    if (port) return Number(port)
  }
  throw new Error('Chromium has not opened the debugging port that was asked for.')
}

/** @param {string} profile */
function readPort(profile) {
  try {
    return /^(\d+)\n\/\S/.exec(readFileSync(join(profile, portFile), 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
