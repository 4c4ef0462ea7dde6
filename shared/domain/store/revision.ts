/** Number before the dash of an RxDB revision (`12-token`); 0 where there is none. */
export function heightOf(revision: string): number {
  const height = Number(/^(\d{1,15})-/.exec(revision)?.[1] ?? 0)
  return Number.isSafeInteger(height) ? height : 0
}
