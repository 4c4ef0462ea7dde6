import type { SearchSource } from '#shared/domain/search/search-document.ts'
import { packIndex, unpackIndex } from '../index/kept-index.ts'
import { searchIndex } from '../index/search-index.ts'
import type { Head, SearchAnswer, SearchRequest } from '../search-contract.ts'

/** What the page asks of the worker. */
export type SearchActs = {
  /** `false`: what was kept is of no use, and the index is empty. */
  load(bytes: Uint8Array<ArrayBuffer>): Promise<boolean>
  /** Drops what is not among these, and answers the keys of those it has not, or not so. */
  compare(heads: readonly Head[]): Promise<{ lacking: string[]; dropped: number }>
  put(sources: readonly SearchSource[]): Promise<void>
  drop(keys: readonly string[]): Promise<void>
  search(request: SearchRequest): Promise<SearchAnswer>
  /** The index, without a word of what was dropped. */
  pack(): Promise<Uint8Array<ArrayBuffer>>
}

/** Documents made ready at once, and the pause after them in milliseconds: a fifth of a processor at most. */
const [warmed, resting] = [10, 40]

export function searchActs(): SearchActs {
  let index = searchIndex()
  let dropped = false
  // Between two batches whatever is asked comes first.
  const warmUp = () => {
    if (index.warm(warmed)) setTimeout(warmUp, resting)
  }
  return {
    async load(bytes) {
      const kept = await unpackIndex(bytes)
      index = kept ?? searchIndex()
      warmUp()
      return kept !== null
    },
    async compare(heads) {
      let count = 0
      const wanted = new Map(heads.map(({ key, revision }) => [key, revision]))
      for (const { key, revision } of index.heads()) {
        if (wanted.get(key) === revision) wanted.delete(key)
        else {
          index.drop(key)
          count += 1
        }
      }
      if (count > 0) dropped = true
      return { lacking: [...wanted.keys()], dropped: count }
    },
    async put(sources) {
      for (const source of sources) if (index.put(source)) dropped = true
    },
    async drop(keys) {
      for (const key of keys) index.drop(key)
      dropped = true
    },
    async search(request) {
      return index.search(request)
    },
    async pack() {
      while (dropped) {
        dropped = false
        await index.purge()
      }
      return packIndex(index)
    },
  }
}
