import type { Caller } from '#electron/ports/handlers.ts'
import type { Jobs } from '#electron/ports/jobs.ts'

/** Long work by window and name, so that a page cancels its own work only. */
export function runningJobs(): Jobs {
  const running = new Map<string, AbortController>()
  const key = (name: string, caller: Caller) => `${caller.windowId}:${name}`
  return {
    run: async (name, caller, work) => {
      const abort = new AbortController()
      running.set(key(name, caller), abort)
      try {
        return await work({
          signal: abort.signal,
          progress: (done, total, stage) => caller.announce('job.progress', { job: name, done, total, stage }),
        })
      } finally {
        if (running.get(key(name, caller)) === abort) running.delete(key(name, caller))
      }
    },
    cancel: (name, caller) => running.get(key(name, caller))?.abort(),
  }
}
