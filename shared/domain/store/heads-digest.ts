type Head = { collection: string; id: string; revision: string; deleted: boolean }

/** What a set of heads comes to; a head is added or taken away without the others being looked at again. */
export type HeadsSum = { count: number; first: number; second: number }

export const noHeads: HeadsSum = { count: 0, first: 0, second: 0 }

export const withHead = (sum: HeadsSum, head: Head): HeadsSum => plus(sum, { count: 1, ...mixed(head) }, 1)
export const withoutHead = (sum: HeadsSum, head: Head): HeadsSum => plus(sum, { count: 1, ...mixed(head) }, -1)
export const joinedSums = (sums: readonly HeadsSum[]): HeadsSum => sums.reduce((a, b) => plus(a, b, 1), noHeads)

/**
 * One short text for a set of heads, whatever their order: two sides that hold the same revisions say the same, so that
 * they need not be compared one by one. Not a cryptographic hash: bodies are authenticated elsewhere.
 */
export const digestOfSum = ({ count, first, second }: HeadsSum): string =>
  [count, first, second].map(part => part.toString(36)).join('-')

export const headsDigest = (heads: readonly Head[]): string => digestOfSum(heads.reduce(withHead, noHeads))

const plus = (a: HeadsSum, b: HeadsSum, sign: 1 | -1): HeadsSum => ({
  count: a.count + sign * b.count,
  first: (a.first + sign * b.first) >>> 0,
  second: (a.second + sign * b.second) >>> 0,
})

/** Two hashes of 32 bits (cyrb53 by bryc, public domain). */
function mixed({ collection, id, revision, deleted }: Head): { first: number; second: number } {
  const text = `${collection}|${id}|${revision}|${deleted}`
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return { first: a >>> 0, second: b >>> 0 }
}
