import type { Failure } from '#shared/domain/result.ts'

/** A failure on show; `owner` names the place of the interface whose act it was. */
export type ShownFailure = { owner: string; failure: Failure }

let shown: readonly ShownFailure[] = []
const listeners = new Set<() => void>()

/** What is on show, the latest last; the same array until it changes. */
export const shownFailures = (): readonly ShownFailure[] => shown

/** Shows a failure of `owner`, once; several files may each have theirs. */
export function showFailure(owner: string, failure: Failure): void {
  const known = shown.some(one => one.owner === owner && JSON.stringify(one.failure) === JSON.stringify(failure))
  if (!known) change([...shown, { owner, failure }])
}

export function hideFailure(failure: ShownFailure): void {
  change(shown.filter(one => one !== failure))
}

/** `owner` tries again. */
export function hideFailuresOf(owner: string): void {
  if (shown.some(one => one.owner === owner)) change(shown.filter(one => one.owner !== owner))
}

/** None of them is about what is on the screen now. */
export function hideFailures(): void {
  if (shown.length > 0) change([])
}

export function followFailures(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(next: readonly ShownFailure[]): void {
  shown = next
  for (const listener of [...listeners]) listener()
}
