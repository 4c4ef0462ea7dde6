/** Where a text that is not empty begins in another, overlapping places included. */
export function placesOf(text: string, sought: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) places.push(at)
  return places
}

/** How many UTF-16 units two texts begin with in common. */
export function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < b.length && a.charAt(length) === b.charAt(length)) length += 1
  return length
}

/** How many UTF-16 units two texts end with in common. */
export function commonSuffix(a: string, b: string): number {
  let length = 0
  while (
    length < b.length &&
    length < a.length &&
    a.charAt(a.length - 1 - length) === b.charAt(b.length - 1 - length)
  ) {
    length += 1
  }
  return length
}
