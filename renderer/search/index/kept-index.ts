import { headsDigest } from '#shared/domain/store/heads-digest.ts'
import type { Head } from '../search-contract.ts'
import { type KeptIndex, type SearchIndex, searchIndex } from './search-index.ts'

/** Of the terms, the fields, what is kept of them and what reads files: an index of another version is made anew. */
const format = 'delibere-search/4'

type Kept = KeptIndex & { format: string; digest: string }

const digestOf = (heads: readonly Head[]): string =>
  headsDigest(heads.map(({ key, revision }) => ({ collection: '', id: key, revision, deleted: false })))

/** The index as bytes, compressed; it says what it was made of. */
export async function packIndex(index: SearchIndex): Promise<Uint8Array<ArrayBuffer>> {
  const kept: Kept = { format, digest: digestOf(index.heads()), ...index.keep() }
  return through(new TextEncoder().encode(JSON.stringify(kept)), new CompressionStream('gzip'))
}

/** `null` where it is of another version, or does not hold what it says. */
export async function unpackIndex(bytes: Uint8Array<ArrayBuffer>): Promise<SearchIndex | null> {
  try {
    const plain = await through(bytes, new DecompressionStream('gzip'))
    const { format: written, digest, ...kept } = JSON.parse(new TextDecoder().decode(plain)) as Kept
    if (written !== format) return null
    const index = searchIndex(kept)
    return digestOf(index.heads()) === digest ? index : null
  } catch {
    return null
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const answer = new Response(new Blob([bytes]).stream().pipeThrough(stream))
  return new Uint8Array(await answer.arrayBuffer())
}
