import { expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { failure } from '#shared/domain/result.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { aDossier } from '../a-record.ts'
import { fakeVault } from '../fake-vault.ts'
import { aTimer } from './a-timer.ts'
import { isolateStores, openOver } from './open-stores.ts'

isolateStores()

/** The browser's own protocol, beyond the part Vitest has types for. */
const browser = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }
const { origin } = location

test('connections the browser closed, as it does after a full disk, are opened again by whoever reads or writes', async () => {
  const vault = fakeVault()
  const timer = aTimer()
  const { store } = await openOver(vault.bridge, { later: timer.later })
  await store.put('dossiers', aDossier('d-1', { title: 'Avant' }))
  const seen: string[][] = []
  const stop = store.watch('dossiers', {}, records => seen.push(records.map(({ title }) => title)))
  await expect.poll(() => seen.at(-1)).toEqual(['Avant'])
  // What it holds goes as well: the store has to be healed at its next opening, and not to be opened for this.
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await store.put('dossiers', aDossier('d-2', { title: 'Après' }))
  await expect.poll(() => seen.at(-1)).toContain('Après')
  expect(store.saving.read()).toMatchObject({ failed: false, pending: 0 })
  stop()
  const reopened = await openOver(vault.bridge)
  expect((await reopened.store.find('dossiers', {})).map(({ title }) => title)).toEqual(['Avant', 'Après'])
})

test('a log without room says so, and takes what waits once it has some', async () => {
  const vault = fakeVault()
  const timer = aTimer()
  let isFull = true
  const invoke = async (...[channel, input]: Parameters<Bridge['invoke']>) =>
    channel === 'vault.append' && isFull
      ? failure('write_log_refused', { cause: 'ENOSPC' })
      : vault.bridge.invoke(channel, input)
  const { store } = await openOver({ ...vault.bridge, invoke } as Bridge, { later: timer.later })
  await expect(store.put('dossiers', aDossier('d-1'))).rejects.toThrow()
  expect(store.saving.read()).toMatchObject({ failed: true, trouble: 'disk_full' })
  isFull = false
  timer.pass()
  await expect.poll(() => store.saving.read()).toMatchObject({ failed: false, pending: 0 })
  expect(vault.log.map(({ id }) => id)).toEqual(['d-1'])
})

test('a live list whose reading failed goes on once it can be read again', async () => {
  const vault = fakeVault()
  const timer = aTimer()
  const { store } = await openOver(vault.bridge, { later: timer.later })
  await store.put('dossiers', aDossier('d-1', { title: 'Avant' }))
  const { getAll } = IDBIndex.prototype
  const seen: string[][] = []
  IDBIndex.prototype.getAll = () => {
    throw new DOMException('Internal error', 'UnknownError')
  }
  let stop = () => {}
  try {
    stop = store.watch('pieces', {}, records => seen.push(records.map(({ title }) => title)))
    await expect(store.find('pieces', {})).rejects.toThrow()
  } finally {
    IDBIndex.prototype.getAll = getAll
  }
  expect(seen).toEqual([])
  await expect
    .poll(() => {
      timer.pass()
      return seen
    })
    .toEqual([[]])
  expect(await store.find('pieces', {})).toEqual([])
  stop()
})
