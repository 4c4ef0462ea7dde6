import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { failure, ok, type Result } from '#shared/domain/result.ts'

/** Who holds the vault. `startedAt` tells a process from a later one that was given the same number. */
const holder = z.object({ pid: z.number().int(), startedAt: z.string().nullable(), token: z.string() })
type Holder = z.infer<typeof holder>

export type Lock = { release(): Promise<void> }

/** Vaults this very process holds. */
const own = new Set<string>()

/**
 * Lets one program at a time open a vault. A lock left by a program that was killed is recognised, because its process is
 * gone, and taken over. Fails with `profile_in_use`.
 */
export async function lockVault(folder: string): Promise<Result<Lock, 'profile_in_use'>> {
  const path = join(folder, 'lock')
  if (own.has(path)) return failure('profile_in_use')
  own.add(path)
  const token = randomBytes(8).toString('hex')
  const taken = await take(path, { pid: process.pid, startedAt: (await lookUp(process.pid))?.startedAt ?? null, token })
  if (!taken) {
    own.delete(path)
    return failure('profile_in_use')
  }
  return ok({
    async release() {
      if ((await readHolder(path))?.token === token) await rm(path, { force: true })
      own.delete(path)
    },
  })
}

async function take(path: string, mine: Holder): Promise<boolean> {
  const draft = `${path}-${mine.token}`
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await linked(draft, path)) return true
      const current = await readHolder(path)
      if (current && (await isAlive(current))) return false
      await setAside(path, current, `${draft}-stale`)
    }
    return false
  } finally {
    await rm(draft, { force: true })
  }
}

/** A link is made whole or not at all, and never over an existing name. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Removes a dead holder's lock, unless another program did so first and holds it by now: that one is put back. */
async function setAside(path: string, dead: Holder | null, aside: string): Promise<void> {
  await rename(path, aside).catch(() => {})
  const removed = await readHolder(aside)
  if (removed && removed.token !== dead?.token) await linked(aside, path)
  await rm(aside, { force: true })
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    return holder.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

async function isAlive({ pid, startedAt }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // The process of another user is alive although it may not be signalled.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const found = await lookUp(pid)
  if (found === null) return true
  return !found.ended && (startedAt === null || found.startedAt === startedAt)
}

/**
 * When a process started, in the system's own words, and whether it has ended though nobody has taken note yet (proc(5),
 * fields 22 and 3); `null` where the system does not say.
 */
async function lookUp(pid: number): Promise<{ startedAt: string; ended: boolean } | null> {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8')
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return { startedAt: `${boot} ${fields[19]}`, ended: fields[0] === 'Z' || fields[0] === 'X' }
  } catch {
    return null
  }
}
