import { expect, test, vi } from 'vitest'
import { aDossier } from '../a-record.ts'
import { fakeVault } from '../fake-vault.ts'
import { aTimer } from './a-timer.ts'
import { isolateStores, openOver } from './open-stores.ts'
import { secondWindow } from './second-window.ts'

isolateStores()

const isOfDossiers = ({ name }: IDBDatabase) => name.includes('dossiers')

/** As the browser does it: the connection takes no more, and whoever opened it is told. */
function closeAsTheBrowser(connection: IDBDatabase): void {
  connection.close()
  connection.onclose?.(new Event('close'))
}

/** Cuts off the first use that comes to `method` of a store or an index, once it is asked. Returns how many were. */
function cutOffFirst(prototype: object, method: string): () => number {
  let cut = 0
  const methods = prototype as Record<string, (...given: unknown[]) => IDBRequest>
  const asked = methods[method] as (...given: unknown[]) => IDBRequest
  const spy = vi.spyOn(methods, method).mockImplementation(function (this: unknown, ...given) {
    const request = asked.apply(this, given)
    const { transaction } = request
    if (cut === 0 && transaction && isOfDossiers(transaction.db)) {
      cut += 1
      // What else the transaction asks for is asked first.
      queueMicrotask(() => {
        transaction.abort()
        closeAsTheBrowser(transaction.db)
      })
    }
    return request
  })
  return () => {
    spy.mockRestore()
    return cut
  }
}

for (const [what, prototype, method] of [
  ['reading before a write', IDBObjectStore.prototype, 'get'],
  ['write', IDBObjectStore.prototype, 'put'],
  ['reading of a list', IDBIndex.prototype, 'getAll'],
] as const) {
  test(`a ${what} that the browser cuts off by closing its connection is made again`, async () => {
    const { store } = await openOver(fakeVault().bridge)
    await store.put('dossiers', aDossier('d-1'))
    const end = cutOffFirst(prototype, method)
    await store.put('dossiers', aDossier('d-2'))
    expect((await store.find('dossiers', {})).map(({ id }) => id)).toEqual(['d-1', 'd-2'])
    expect(end()).toBe(1)
    expect(store.saving.read()).toMatchObject({ failed: false, pending: 0 })
  })
}

test('a connection that the browser closed is opened again by what is written beside a second window', async () => {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  const connections = new Set<IDBDatabase>()
  const { objectStore } = IDBTransaction.prototype
  const spy = vi.spyOn(IDBTransaction.prototype, 'objectStore').mockImplementation(function (
    this: IDBTransaction,
    name,
  ) {
    if (isOfDossiers(this.db)) connections.add(this.db)
    return objectStore.call(this, name)
  })
  await store.put('dossiers', aDossier('d-1', { title: 'Un' }))
  const second = await secondWindow(vault.bridge)
  await second.store.put('dossiers', aDossier('d-1', { title: 'Deux' }))
  await expect.poll(async () => (await store.read('dossiers', 'd-1'))?.title).toBe('Deux')
  expect(connections.size).toBeGreaterThan(0)
  for (const connection of connections) closeAsTheBrowser(connection)
  await store.put('dossiers', aDossier('d-2'))
  await store.put('dossiers', aDossier('d-3'))
  expect(store.saving.read()).toMatchObject({ failed: false, pending: 0 })
  expect((await store.find('dossiers', {})).map(({ id }) => id)).toEqual(['d-1', 'd-2', 'd-3'])
  spy.mockRestore()
  await second.store.close()
})

test('what a full disk refuses is asked for once, and said to be so', async () => {
  const timer = aTimer()
  const { store } = await openOver(fakeVault().bridge, { later: timer.later })
  await store.put('dossiers', aDossier('d-1'))
  const { put } = IDBObjectStore.prototype
  let puts = 0
  // As the browser does it: what was put is undone when it is to be kept, for want of room.
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given)
    const { transaction } = this
    if (isOfDossiers(transaction.db)) {
      puts += 1
      Object.defineProperty(transaction, 'error', { get: () => new DOMException('', 'QuotaExceededError') })
      whenAllIsPut(this, () => transaction.abort())
    }
    return request
  })
  await expect(store.put('dossiers', aDossier('d-2'))).rejects.toThrow()
  expect(puts).toBe(1)
  expect(store.saving.read()).toMatchObject({ failed: true, trouble: 'disk_full' })
  spy.mockRestore()
  timer.pass()
  await expect.poll(() => store.saving.read()).toMatchObject({ failed: false, pending: 0 })
  expect((await store.find('dossiers', {})).map(({ id }) => id)).toEqual(['d-1', 'd-2'])
})

/** After all else that the transaction asks for: each question is answered after those before it. */
function whenAllIsPut(store: IDBObjectStore, act: () => void, questions = 10): void {
  if (questions === 0) act()
  else store.count().onsuccess = () => whenAllIsPut(store, act, questions - 1)
}
