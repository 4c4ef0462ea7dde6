/** By halves, the greatest count up to `most` that holds, 0 unasked, of what holds for all below where it holds. */
export function lastTrue(most: number, holds: (count: number) => boolean): number {
  let [from, to] = [0, most]
  while (from < to) {
    const middle = ((from + to) >> 1) + 1
    if (holds(middle)) from = middle
    else to = middle - 1
  }
  return from
}
