import type { Caller } from '#electron/ports/handlers.ts'
import type { Jobs } from '#electron/ports/jobs.ts'

/** Long work by window and name, so that a page cancels its own work only; all of one name is cancelled together. */
export function runningJobs(): Jobs {
  const running = new Map<string, Set<AbortController>>()
  const key = (name: string, caller: Caller) => `${caller.windowId}:${name}`
  return {
    run: async (name, caller, work) => {
      const abort = new AbortController()
      const own = running.get(key(name, caller)) ?? new Set()
      running.set(key(name, caller), own.add(abort))
      try {
        return await work({
          signal: abort.signal,
          progress: (done, total, stage) => caller.announce('job.progress', { job: name, done, total, stage }),
        })
      } finally {
        own.delete(abort)
        if (own.size === 0) running.delete(key(name, caller))
      }
    },
    cancel: (name, caller) => {
      for (const abort of running.get(key(name, caller)) ?? []) abort.abort()
    },
  }
}
