import type { RxStorage } from 'rxdb/plugins/core'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { expect, test } from 'vitest'
import type { SaveState } from '#renderer/store/store-contract.ts'
import { aDossier } from '../a-record.ts'
import { fakeVault } from '../fake-vault.ts'
import { aTimer } from './a-timer.ts'
import { isolateStores, openOver } from './open-stores.ts'

isolateStores()

/** A storage that refuses to write while `refusing`, as a full disk does. */
function aFullDisk() {
  const state = { refusing: false }
  const memory = getRxStorageMemory() as unknown as RxStorage<unknown, unknown>
  const storage: RxStorage<unknown, unknown> = {
    ...memory,
    async createStorageInstance(params) {
      const instance = await memory.createStorageInstance(params)
      const write = instance.bulkWrite.bind(instance)
      instance.bulkWrite = async (...rows) => {
        if (state.refusing) throw new DOMException('the disk is full', 'QuotaExceededError')
        return write(...rows)
      }
      return instance
    },
  }
  return { state, storage }
}

test('what the write log refuses is said to be failed, kept, and taken when it can', async () => {
  const vault = fakeVault()
  const timer = aTimer()
  const { store } = await openOver(vault.bridge, { later: timer.later })
  const states: SaveState[] = []
  store.saving.subscribe(() => states.push(store.saving.read()))
  vault.state.refusing = true
  await expect(store.put('dossiers', aDossier('d-1'))).rejects.toThrow()
  expect(store.saving.read()).toEqual({ pending: 1, savedAt: null, failed: true, trouble: 'other' })
  expect(await store.read('dossiers', 'd-1')).toEqual(aDossier('d-1'))
  await expect(store.put('dossiers', aDossier('d-2'))).rejects.toThrow()
  expect(store.saving.read().pending).toBe(2)

  vault.state.refusing = false
  timer.pass()
  await expect.poll(() => store.saving.read().failed).toBe(false)
  expect(vault.log.map(({ id }) => id)).toEqual(['d-1', 'd-2'])
  expect(store.saving.read().pending).toBe(0)
  await store.put('dossiers', aDossier('d-3'))
  expect(states.some(({ pending }) => pending > 0)).toBe(true)
})

test('what the store refuses stays on the screen, and is written when it can', async () => {
  const vault = fakeVault()
  const timer = aTimer()
  const disk = aFullDisk()
  const { store } = await openOver(vault.bridge, { later: timer.later, storage: disk.storage, databaseName: 'full' })
  await store.put('dossiers', aDossier('d-1', { title: 'Avant' }))
  const seen: string[][] = []
  const stop = store.watch('dossiers', {}, records => seen.push(records.map(({ title }) => title)))
  disk.state.refusing = true
  await expect(store.put('dossiers', aDossier('d-1', { title: 'Pendant' }))).rejects.toThrow()
  await expect(store.put('dossiers', aDossier('d-2', { title: 'Nouveau' }))).rejects.toThrow()
  expect((await store.find('dossiers', {})).map(({ title }) => title)).toEqual(['Pendant', 'Nouveau'])
  await expect.poll(() => seen.at(-1)).toEqual(['Pendant', 'Nouveau'])
  expect(store.saving.read()).toMatchObject({ failed: true, trouble: 'disk_full', pending: 2 })

  disk.state.refusing = false
  timer.pass()
  await expect.poll(() => store.saving.read().failed).toBe(false)
  expect((await store.find('dossiers', {})).map(({ title }) => title)).toEqual(['Pendant', 'Nouveau'])
  const reopened = await openOver(vault.bridge, { storage: disk.storage, databaseName: 'full' })
  expect((await reopened.store.find('dossiers', {})).map(({ title }) => title)).toEqual(['Pendant', 'Nouveau'])
  stop()
})

test('a later write of the same record replaces the one that failed', async () => {
  const vault = fakeVault()
  const timer = aTimer()
  const disk = aFullDisk()
  const { store } = await openOver(vault.bridge, { later: timer.later, storage: disk.storage, databaseName: 'later' })
  disk.state.refusing = true
  await expect(store.put('dossiers', aDossier('d-1', { title: 'Premier' }))).rejects.toThrow()
  disk.state.refusing = false
  await store.put('dossiers', aDossier('d-1', { title: 'Second' }))
  timer.pass()
  await expect.poll(() => store.saving.read()).toMatchObject({ failed: false, pending: 0 })
  expect((await store.read('dossiers', 'd-1'))?.title).toBe('Second')
})

test('what one side got when the program stopped is given to the other at the next start', async () => {
  const vault = fakeVault()
  const timer = aTimer()
  const { store } = await openOver(vault.bridge, { later: timer.later })
  vault.state.refusing = true
  await expect(store.put('dossiers', aDossier('d-1'))).rejects.toThrow()
  const reopened = openOver(vault.bridge, { later: timer.later })
  vault.state.refusing = false
  await reopened
  expect(vault.log.map(({ id }) => id)).toEqual(['d-1'])
})
