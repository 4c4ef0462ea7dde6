// Runs in a page of Chromium, over whatever bridge it is given.
import { Dexie, type Table } from 'dexie'
import { openStore } from '#renderer/store/opening/open-store.ts'
import type { ObservedStore } from '#renderer/store/store-contract.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { aDossier, anAnnotation } from '#test/component/a-record.ts'

/** One call to main that writes so many bytes and flushes them. */
export type WriteAndFlush = (text: string) => Promise<void>
export type Samples = { store: number[]; floor: number[] }

const pieces = 100
const annotations = (count: number, prefix: string): AnnotationRecord[] =>
  Array.from({ length: count }, (_, index) => anAnnotation(`${prefix}${index}`, { pieceId: `p-${index % pieces}` }))

/** Opens the store of this page and reads the dossiers, as the first screen does. Milliseconds. */
export async function openList(bridge: Bridge): Promise<number> {
  const start = performance.now()
  const store = await opened(bridge)
  await store.find('dossiers', {})
  return performance.now() - start
}

export async function addDossiers(bridge: Bridge, count: number): Promise<void> {
  const store = await opened(bridge)
  const dossiers = Array.from({ length: count }, (_, index) => aDossier(`d-${index}`, { summary: 'x'.repeat(300) }))
  await store.putAll('dossiers', dossiers)
  await store.close()
}

/** Inserts so many annotations at once, in the store and in raw Dexie. Milliseconds. */
export async function insertMany(bridge: Bridge, count: number): Promise<Samples> {
  const records = annotations(count, 'many-')
  const store = await opened(bridge)
  const table = await rawTable()
  const floor = await timed(() => table.bulkPut(records))
  const samples = { floor: [floor], store: [await timed(() => store.putAll('annotations', records))] }
  await store.close()
  return samples
}

/** Reads the annotations of one piece, again and again. Each query is asked for the first time. Milliseconds. */
export async function query(bridge: Bridge): Promise<Samples> {
  const store = await opened(bridge)
  const table = await rawTable()
  const samples: Samples = { store: [], floor: [] }
  for (let piece = 0; piece < pieces; piece++) {
    const pieceId = `p-${piece}`
    samples.floor.push(await timed(() => table.where('pieceId').equals(pieceId).toArray()))
    samples.store.push(await timed(() => store.find('annotations', { pieceId })))
  }
  return samples
}

/** Opens what is there already and reads one piece's annotations. Milliseconds. */
export async function reopen(bridge: Bridge): Promise<Samples> {
  const floor = await timed(async () => (await rawTable()).where('pieceId').equals('p-1').toArray())
  const store = await timed(async () => (await opened(bridge)).find('annotations', { pieceId: 'p-1' }))
  return { store: [store], floor: [floor] }
}

/**
 * Inserts annotations one by one until each is acknowledged, each beside the same bytes through raw Dexie, then one call
 * to main and one flush. Milliseconds.
 */
export async function insertOneByOne(bridge: Bridge, writeAndFlush: WriteAndFlush, count: number): Promise<Samples> {
  const store = await opened(bridge)
  const table = await rawTable()
  const samples: Samples = { store: [], floor: [] }
  const warmUp = 20
  for (const record of annotations(count + warmUp, `one-${Date.now()}-`)) {
    samples.floor.push(
      await timed(async () => {
        await table.put(record)
        await writeAndFlush(JSON.stringify(record))
      }),
    )
    samples.store.push(await timed(() => store.put('annotations', record)))
  }
  return { store: samples.store.slice(warmUp), floor: samples.floor.slice(warmUp) }
}

async function opened(bridge: Bridge): Promise<ObservedStore> {
  const result = await openStore(bridge)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.store
}

async function rawTable(): Promise<Table<AnnotationRecord, string>> {
  const database = new Dexie('raw', { chromeTransactionDurability: 'strict' })
  database.version(1).stores({ annotations: 'id, dossierId, pieceId' })
  await database.open()
  return database.table('annotations')
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
