/** Where the identifier stands, or would, in what is in the order of identifiers. */
export function placeById<One>(list: readonly One[], id: string, idOf: (one: One) => string): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (idOf(list[middle] as One) < id) low = middle + 1
    else high = middle
  }
  return low
}
