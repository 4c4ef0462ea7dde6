/**
 * Hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014), written so that it sorts as text:
 * `milliseconds-counter-device`, 15 and 6 digits. Wall time is passed in, in milliseconds since 1970.
 */
const largestCounter = 999_999
const latestMilliseconds = 999_999_999_999_999

type Parts = { milliseconds: number; counter: number }

/** A clock later than `last` and, where the wall allows it, equal to wall time. `device`: 1 to 36 letters or digits. */
export function nextClock(last: string | null, wallMilliseconds: number, device: string): string {
  const before = last === null ? { milliseconds: -1, counter: 0 } : parseClock(last)
  if (wallMilliseconds > before.milliseconds) return writeClock({ milliseconds: wallMilliseconds, counter: 0 }, device)
  if (before.counter < largestCounter) return writeClock({ ...before, counter: before.counter + 1 }, device)
  return writeClock({ milliseconds: before.milliseconds + 1, counter: 0 }, device)
}

/** The later of two clocks; ties of time and counter are decided by the device's name, the same on every machine. */
export function laterClock(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? b : a
}

export function parseClock(clock: string): Parts {
  return { milliseconds: Number(clock.slice(0, 15)), counter: Number(clock.slice(16, 22)) }
}

/** The device that wrote a clock. */
export const deviceOf = (clock: string): string => clock.slice(23)

function writeClock({ milliseconds, counter }: Parts, device: string): string {
  const time = Math.min(Math.trunc(milliseconds), latestMilliseconds)
  return `${String(time).padStart(15, '0')}-${String(counter).padStart(6, '0')}-${device}`
}
