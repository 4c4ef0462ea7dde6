import { afterEach } from 'vitest'
import { type PageSearch, pageSearch } from '#renderer/search/page-search.ts'
import type { SearchFilters } from '#renderer/search/search-contract.ts'
import { type SearchThread, searchThread } from '#renderer/search/worker/search-thread.ts'
import type { ObservedStore } from '#renderer/store/store-contract.ts'
import { type Answers, fakeBridge } from '../fake-bridge.ts'

/** What main keeps of the index, and reads of files: the pages of each, by hash. */
export function aMachine(pages: Record<string, string[]> = {}) {
  const kept = { bytes: null as Uint8Array<ArrayBuffer> | null, damaged: false }
  const read: string[] = []
  const answers: Answers = {
    'search.load': () => ({ bytes: kept.bytes?.slice() ?? null, damaged: kept.damaged }),
    'search.save': ({ bytes }) => {
      kept.bytes = bytes.slice() as Uint8Array<ArrayBuffer>
      return {}
    },
    'documents.read': ({ sha256 }) => {
      read.push(sha256)
      const found = pages[sha256]
      return found
        ? { kind: 'pages' as const, extractor: 'test', pages: found }
        : { ok: false as const, error: { code: 'unreadable' } }
    },
  }
  return { kept, read, answers, bridge: fakeBridge(answers) }
}

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

/** The search of a page over a real worker, which `changed` may hold up or break. */
export function aSearch(
  store: ObservedStore,
  { bridge }: ReturnType<typeof aMachine>,
  changed: (thread: SearchThread) => SearchThread = thread => thread,
) {
  const openThread = () => changed(searchThread())
  const search = pageSearch({ store, bridge, memberId: 'm-chair', openThread, pause: 50 })
  const end = search.start()
  ends.push(end)
  return { search, end }
}

/** What a test waits for, or lets others wait for. */
export function aGate() {
  let open = () => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { opened, open }
}

export async function found(search: PageSearch, text: string, filters: SearchFilters = {}): Promise<string[]> {
  const { groups } = await search.ask({ text, filters, limit: 20 })
  return groups.flatMap(({ hits }) => hits.map(({ id }) => id)).toSorted()
}

/** The kept index as text. */
export async function unpacked(bytes: Uint8Array<ArrayBuffer> | null): Promise<string> {
  if (bytes === null) return ''
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}
