import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** `code` is stable and ours; of `cause` only its class, its code and where it came from are kept. */
export type Log = (code: string, cause?: unknown) => void

const largest = 1024 * 1024

/**
 * Appends to `delibere.log` in `folder`, one JSON line an event; the file before is kept once. Never throws: what cannot
 * be written is lost, and on a full disk the application has better things to do than to end over its log.
 */
export function openLog(folder: string, now: () => Date): Log {
  const file = join(folder, 'delibere.log')
  return (code, cause) => {
    const line = { at: now().toISOString(), code, ...(cause === undefined ? {} : withoutPersonalData(cause)) }
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`)
      appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 })
    } catch {}
  }
}

/** Messages quote file names and values, paths quote the person's name: neither is kept, only frames of our own code. */
export function withoutPersonalData(cause: unknown): { error: string; errorCode?: string; stack?: string[] } {
  if (!(cause instanceof Error)) return { error: typeof cause }
  const code = 'code' in cause && typeof cause.code === 'string' && /^[A-Z0-9_]+$/.test(cause.code) ? cause.code : null
  const stack = (cause.stack ?? '')
    .split('\n')
    .map(line => /^\s+at .*?([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1])
    .filter(place => place !== undefined)
  return { error: cause.constructor.name, ...(code ? { errorCode: code } : {}), stack }
}
