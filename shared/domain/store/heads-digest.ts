type Head = { collection: string; id: string; revision: string; deleted: boolean }

/**
 * One short text for a set of heads, whatever their order: two sides that hold the same revisions say the same, so that
 * they need not be compared one by one. Not a cryptographic hash: bodies are authenticated elsewhere.
 */
export function headsDigest(heads: readonly Head[]): string {
  let first = 0
  let second = 0
  for (const { collection, id, revision, deleted } of heads) {
    const [a, b] = mixed(`${collection}|${id}|${revision}|${deleted}`)
    first = (first + a) >>> 0
    second = (second + b) >>> 0
  }
  return [heads.length, first, second].map(part => part.toString(36)).join('-')
}

/** Two hashes of 32 bits (cyrb53 by bryc, public domain). */
function mixed(text: string): [number, number] {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return [a >>> 0, b >>> 0]
}
