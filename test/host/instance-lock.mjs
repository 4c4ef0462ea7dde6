// @ts-check
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { userData } from './user-data.mjs'

const lock = join(userData, 'host.lock')
const mine = `${lock}.${process.pid}`

/** @param {number} pid @returns {string | null} when that process started, in clock ticks; tells a reused number apart */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

/** @returns {{ pid: number, started: string | null } | null} */
function holder() {
  try {
    return JSON.parse(readFileSync(lock, 'utf8'))
  } catch {
    return null
  }
}

/** @param {{ pid: number, started: string | null } | null} one */
function isAlive(one) {
  if (!one) return false
  try {
    process.kill(one.pid, 0)
    return startOf(one.pid) === one.started
  } catch {
    return false
  }
}

/** @returns {boolean} whether the lock is ours; linking a finished file is atomic, so of two starts at once one wins */
function take() {
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }))
  try {
    linkSync(mine, lock)
    return true
  } catch {
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

/** A killed holder leaves its lock: it is moved away first, so that two that find it stale cannot both remove it. */
function removeStale() {
  const aside = `${mine}.stale`
  try {
    renameSync(lock, aside)
    if (isAlive(JSON.parse(readFileSync(aside, 'utf8')))) linkSync(aside, lock)
  } catch {}
  rmSync(aside, { force: true })
}

/** @returns {boolean} false when a living host holds this user data; that one is then told */
export function takeInstanceLock() {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (take()) {
      process.once('exit', () => {
        if (holder()?.pid === process.pid) rmSync(lock, { force: true })
      })
      return true
    }
    const other = holder()
    if (other && isAlive(other)) {
      process.kill(other.pid, 'SIGUSR2')
      return false
    }
    removeStale()
  }
  return false
}
