/**
 * Turns at a lock of the origin, one after the other. A window that is alone keeps the lock between its turns, so that
 * being alone costs nothing; it gives it back once it knows of company. Whoever comes waits for that: no window writes
 * without knowing that it is not alone.
 */
export function writingTurns(name: string, isShared: () => boolean) {
  let giveBack: (() => void) | null = null
  let last: Promise<unknown> = Promise.resolve()

  const acquire = () =>
    new Promise<void>((acquired, failed) => {
      const hold = () =>
        new Promise<void>(resolve => {
          giveBack = resolve
          acquired()
        })
      navigator.locks.request(name, hold).catch(failed)
    })
  const release = () => {
    giveBack?.()
    giveBack = null
  }
  const after = <Value>(work: () => Promise<Value> | Value): Promise<Value> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }

  return {
    take: <Value>(work: () => Promise<Value>): Promise<Value> =>
      after(async () => {
        if (giveBack === null) await acquire()
        try {
          return await work()
        } finally {
          if (isShared()) release()
        }
      }),
    /** There is company: what is kept is given back after the turn under way. */
    share(): void {
      void after(release)
    },
  }
}
