import { lastTrue } from './last-true.ts'
import { type JsonNode, type JsonScanFaultCode, scanJson } from './scan-json.ts'

/** Line and column, from 1; a column counts characters as people do, whatever their width in memory. */
export type JsonPlace = { line: number; column: number }

export type JsonPath = readonly (string | number)[]

export type LocatedJson = {
  value: unknown
  /** Where a member or an item begins; of what is absent, where what should hold it begins. */
  placeOf(path: JsonPath): JsonPlace
  /** Members written twice in one object: JSON keeps the last and says nothing. */
  repeated: readonly { path: JsonPath; place: JsonPlace }[]
}

/** `found`: the character met instead of what JSON expects; empty at the end of the text. */
export type JsonFault = JsonPlace & { code: JsonScanFaultCode; found: string }

/**
 * Parses JSON and keeps the places of what it holds. Fails with the first fault of syntax. A number too large to hold and half a surrogate pair are faults too: what is
 * read can be written back the same.
 */
export function locatedJson(text: string): { ok: true; value: LocatedJson } | { ok: false; error: JsonFault } {
  const places = placesOf(text)
  const scanned = scanJson(text)
  if (!scanned.ok) {
    const { code, offset, found } = scanned.error
    return { ok: false, error: { code, ...places(offset), found } }
  }
  const { root, repeated } = scanned.value
  const located = {
    value: JSON.parse(text) as unknown,
    placeOf: (path: JsonPath) => places(offsetOf(root, path)),
    repeated: repeated.map(({ path, offset }) => ({ path, place: places(offset) })),
  }
  return { ok: true, value: located }
}

function offsetOf(root: JsonNode, path: JsonPath): number {
  let node = root
  let offset = root.offset
  for (const step of path) {
    const child = node.children?.get(step)
    if (!child) break
    offset = child.offset
    node = child.node
  }
  return offset
}

function placesOf(text: string): (offset: number) => JsonPlace {
  const starts = [0]
  for (let index = 0; index < text.length; index++) if (text[index] === '\n') starts.push(index + 1)
  return offset => {
    const feeds = lastTrue(starts.length - 1, count => (starts[count] ?? 0) <= offset)
    return { line: feeds + 1, column: [...text.slice(starts[feeds], offset)].length + 1 }
  }
}
