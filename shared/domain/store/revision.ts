/** Revision of the records a profile begins with, which the store takes from the write log at its first opening. */
export const seedRevision = '1-seed'

/** Number before the dash of an RxDB revision (`12-token`); 0 where there is none. */
export function heightOf(revision: string): number {
  const height = Number(/^(\d{1,15})-/.exec(revision)?.[1] ?? 0)
  return Number.isSafeInteger(height) ? height : 0
}
