// @ts-check
/**
 * Completes package-lock.json with the platform packages that the registry in use did not serve.
 *
 * npm drops an optional dependency from the lock when its registry does not hold it, and `npm ci` of npm 11 then refuses
 * that same lock as incomplete. A partial mirror is enough to cause it. Each missing entry is written from what the
 * parent's manifest says (exact version) and from the platform that the package's name states, so that npm skips it
 * on every other platform; it carries no integrity, which this side cannot know.
 *
 * Run it after `npm install` has changed the lock: `npm run lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/** @param {string} name a platform package, e.g. `@oxc-parser/binding-linux-arm64-musl`; null when its name states no platform */
export function platformOf(name) {
  const words = name.split('/').at(-1)?.split('-') ?? []
  const os = SYSTEMS.find(system => words.includes(system))
  const cpu = PROCESSORS.find(processor => words.includes(processor))
  if (!os || !cpu) return null
  const last = words.at(-1) ?? ''
  const libc = os !== 'linux' ? null : last.startsWith('musl') ? 'musl' : last.startsWith('gnu') ? 'glibc' : null
  return { os: [os], cpu: [cpu], ...(libc ? { libc: [libc] } : {}) }
}

/**
 * @param {{packages: Record<string, any>}} lock parsed package-lock.json, version 3
 * @returns {{packages: Record<string, any>, added: string[]}} entries in npm's order, and the names added
 * @throws {Error} when a missing package is no platform package, or its version is a range: that lock is really broken
 */
export function completed(lock) {
  const packages = { ...lock.packages }
  const added = []
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (packages[`${place}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue
      const platform = platformOf(name)
      if (!platform || !/^\d+\.\d+\.\d+/.test(version)) {
        throw new Error(`${name}@${version}, asked by ${place}, is missing from the lock and cannot be written by rule`)
      }
      packages[`node_modules/${name}`] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true }
      added.push(name)
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { packages: Object.fromEntries(sorted), added }
}

/**
 * @param {{packages: Record<string, any>}} lock
 * @returns {string[]} entries that name the host they came from: a lock must install from any registry
 */
export function addressed(lock) {
  return Object.entries(lock.packages).flatMap(([place, { resolved }]) => (resolved ? [place] : []))
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const file = 'package-lock.json'
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const { packages, added } = completed(lock)
  const named = addressed(lock)
  if (process.argv.includes('--check')) {
    if (added.length > 0) console.error(`package-lock.json lacks ${added.join(', ')}: run npm run lock`)
    if (named.length > 0) console.error(`package-lock.json names a registry's host for ${named.join(', ')}`)
    process.exitCode = added.length + named.length > 0 ? 1 : 0
  } else {
    writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
    console.log(added.length === 0 ? 'The lock is complete.' : `Added ${added.length}: ${added.join(', ')}`)
  }
}
