import type { Observed, Store } from '#renderer/store/store-contract.ts'
import { withdrawnFrom } from '#shared/domain/recusals.ts'
import { findable } from '#shared/domain/search/findable.ts'
import type { SearchSource } from '#shared/domain/search/search-document.ts'
import { pagesKey } from '#shared/domain/search/search-sources.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { type FollowedRecords, followRecords } from './followed-records.ts'
import { pieceReading } from './piece-reading.ts'
import { noAnswer, type SearchAnswer, type SearchRequest } from './search-contract.ts'
import type { SearchState } from './search-state.ts'
import { readablePieces, type WantedSource, wantedSources } from './wanted-sources.ts'
import { whenIdle } from './when-idle.ts'
import type { SearchThread } from './worker/search-thread.ts'

/** Changes that come close together are looked at once. Milliseconds. */
const gathering = 150
/** Sources made and sent in one go: a page is not held up by more. */
const batch = 100

type Parts = {
  store: Store
  bridge: Bridge
  openThread(): SearchThread
  pause: number
  change(changes: Partial<SearchState>): void
  state: Observed<SearchState>
  me(): string
}

export type KeptUpIndex = ReturnType<typeof keptUpIndex>

/** The index in its worker, from the opening of the page to its end. */
export function keptUpIndex({ store, bridge, openThread, pause, change, state, me }: Parts) {
  let ended = false
  let thread: SearchThread | null = null
  let records: FollowedRecords | null = null
  let hidden: ReadonlySet<string> = new Set()
  /** The record that each source in the index was made of; of pages, what says their version. */
  const held = new Map<string, object | string>()
  let compared = false
  let syncing = false
  let again = false
  /** Another dossier is hidden, or shown again, and the worker is not told yet. */
  let urgent = false
  /** How many times that came about. */
  let withdrawals = 0
  let stopFollowing = () => {}
  let savesAtOnce = false
  let saving: ReturnType<typeof setTimeout> | undefined
  let saved: Promise<void> = Promise.resolve()

  const reading = pieceReading({
    bridge,
    newJob: () => `search-${crypto.randomUUID()}`,
    changed: progress => change({ reading: progress }),
    failed: fail,
    take: async source => {
      if (!thread || (source.documents[0]?.dossierId && hidden.has(source.documents[0].dossierId))) return
      held.set(source.key, source.revision)
      await thread.put([source])
      changed()
    },
  })

  async function begin(): Promise<void> {
    await whenIdle()
    if (ended) return
    thread = openThread()
    const kept = await bridge.invoke('search.load', {})
    if (ended) return
    const bytes = kept.ok ? kept.value.bytes : null
    const isUsed = bytes === null || (await thread.load(new Uint8Array(bytes)))
    if (ended) return
    change({ rebuilt: !isUsed || (kept.ok && kept.value.damaged) })
    stopFollowing = followRecords(store, next => {
      records = next
      look()
    })
  }

  /** What may be found now is sent; what may not any more goes at once. */
  function look(): void {
    if (!records || ended) return
    const before = hidden
    hidden = withdrawnFrom(me(), records.sittings)
    if (before.size !== hidden.size || [...hidden].some(id => !before.has(id))) {
      urgent = true
      withdrawals += 1
    }
    again = true
    if (syncing) return
    syncing = true
    sync()
      .finally(() => {
        syncing = false
        if (again && !ended) look()
      })
      .catch(fail)
  }

  async function sync(): Promise<void> {
    while (again && thread && records && !ended) {
      if (compared && !urgent) await new Promise(resolve => setTimeout(resolve, gathering))
      if (ended) return
      const isUrgent = urgent
      again = false
      urgent = false
      const shown = findable(records, hidden, me())
      const wanted = wantedSources(shown)
      const pieces = readablePieces(shown.pieces)
      const pages = new Map(pieces.map(piece => [pagesKey(piece), piece.sha256]))
      if (!compared) await compare(thread, wanted, pages)
      // Before anything is waited for: what is read of a piece that went or was replaced is not put any more.
      reading.want(
        pieces.filter(piece => held.get(pagesKey(piece)) !== piece.sha256),
        pieces.length,
      )
      const gone = [...held.keys()].filter(key => !wanted.has(key) && pages.get(key) !== held.get(key))
      if (gone.length > 0) {
        for (const key of gone) held.delete(key)
        await thread.drop(gone)
      }
      const stale = [...wanted.values()].filter(({ key, record }) => held.get(key) !== record)
      await send(thread, stale)
      if (ended) return
      change({ stage: 'ready' })
      if (gone.length + stale.length > 0) changed(isUrgent)
      // Whoever asked meanwhile was given no answer.
      else if (isUrgent) answersDiffer()
    }
  }

  /** At the opening: only what differs from what was kept is sent. */
  async function compare(
    to: SearchThread,
    wanted: ReadonlyMap<string, WantedSource>,
    pages: ReadonlyMap<string, string>,
  ): Promise<void> {
    const heads = [...wanted.values()].map(({ key, revision }) => ({ key, revision }))
    const ofPages = [...pages].map(([key, revision]) => ({ key, revision }))
    const { lacking: keys, dropped } = await to.compare([...heads, ...ofPages])
    const lacking = new Set(keys)
    for (const { key, record } of wanted.values()) if (!lacking.has(key)) held.set(key, record)
    for (const [key, revision] of pages) if (!lacking.has(key)) held.set(key, revision)
    compared = true
    // What was kept and is not to be found any more leaves the disk, too.
    if (dropped > 0) changed(true)
  }

  async function send(to: SearchThread, stale: readonly WantedSource[]): Promise<void> {
    for (let from = 0; from < stale.length && !ended && !urgent; from += batch) {
      if (from > 0) await whenIdle()
      const part = stale.slice(from, from + batch)
      const sources: SearchSource[] = part.map(({ make }) => make())
      for (const { key, record } of part) held.set(key, record)
      await to.put(sources)
    }
  }

  function changed(atOnce = false): void {
    if (ended) return
    answersDiffer()
    // One that waits stands: put off by each piece that is read, it would come after the last of hundreds.
    if (saving !== undefined && (savesAtOnce || !atOnce)) return
    savesAtOnce = atOnce
    clearTimeout(saving)
    saving = setTimeout(
      () => {
        saving = undefined
        savesAtOnce = false
        saved = saved.then(save).catch(() => {})
      },
      atOnce ? 0 : pause,
    )
  }

  function answersDiffer(): void {
    change({ revision: state.read().revision + 1 })
  }

  /** What is not kept now costs the next opening some time. */
  async function save(): Promise<void> {
    if (!thread || ended || store.readOnly) return
    const bytes = await thread.pack()
    if (!ended) await keep(bytes)
  }

  const keep = async (bytes: Uint8Array<ArrayBuffer>) => void (await bridge.invoke('search.save', { bytes }))

  /** A worker that failed once says nothing more that could be trusted. */
  function fail(): void {
    if (ended) return
    end()
    change({ stage: 'failed' })
    // What is kept could follow no withdrawal any more: the next opening makes it anew.
    if (!store.readOnly) saved = saved.then(() => keep(new Uint8Array())).catch(() => {})
  }

  function end(): void {
    ended = true
    clearTimeout(saving)
    stopFollowing()
    reading.stop()
    thread?.end()
  }
  begin().catch(fail)

  return {
    reading,
    look,
    async ask(request: SearchRequest): Promise<SearchAnswer> {
      if (!thread || urgent || state.read().stage !== 'ready') return noAnswer
      const before = withdrawals
      try {
        const answer = await thread.search(request)
        // A withdrawal may have been learnt while it was searched: hits and counts are of the index before it.
        return before === withdrawals ? answer : noAnswer
      } catch {
        fail()
        return noAnswer
      }
    },
    end,
  }
}
