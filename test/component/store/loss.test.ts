import { expect, test } from 'vitest'
import { openStore } from '#renderer/store/opening/open-store.ts'
import { failure } from '#shared/domain/result.ts'
import { aDossier, anAnnotation } from '../a-record.ts'
import { fakeVault } from '../fake-vault.ts'
import { deleteAllDatabases, everythingAsText } from './indexed-databases.ts'
import { closeStore, isolateStores, openOver } from './open-stores.ts'

isolateStores()

/** A vault and a store that hold three records; the log then loses the last of them, or all. */
async function aDamagedVault(lost: number) {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  await store.putAll('dossiers', [aDossier('d-1'), aDossier('d-2')])
  await store.put('annotations', anAnnotation('a-1'))
  await closeStore()
  vault.state.loss = vault.lose(lost)
  vault.log.splice(vault.log.length - lost, lost)
  return vault
}

test('what the log lost and the store has is given back, and is no loss', async () => {
  const vault = await aDamagedVault(2)
  const { loss, healing } = await openOver(vault.bridge)
  expect(loss).toBeNull()
  expect(healing).toEqual({ restored: 0, rewritten: 2 })
  expect(vault.state.loss).toBeNull()
})

test('what neither has any more is told, with how much and since when, until it is settled', async () => {
  const vault = await aDamagedVault(1)
  await deleteAllDatabases()
  const { loss, healing } = await openOver(vault.bridge)
  expect(loss).toEqual({ unreadable: 1, records: 1, since: '2026-11-23T09:12:00.000Z' })
  expect(healing.restored).toBe(2)
  const again = await openOver(vault.bridge)
  expect(again.loss).toEqual(loss)
  await again.settle()
  expect((await openOver(vault.bridge)).loss).toBeNull()
})

test('a later revision that is lost on both sides is told too, though no record is missing', async () => {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  await store.put('dossiers', aDossier('d-1'))
  await store.put('dossiers', aDossier('d-1', { title: 'Changé' }))
  await closeStore()
  vault.state.loss = vault.lose(1)
  vault.log.pop()
  await deleteAllDatabases()
  expect((await openOver(vault.bridge)).loss).toMatchObject({ unreadable: 1, records: 0 })
})

test('without a note of what there was, a store that was behind in nothing is believed, and an emptied one is not', async () => {
  const unknown = { unreadable: 1, records: null, digest: null, at: null }
  const vault = await aDamagedVault(1)
  vault.state.loss = unknown
  expect((await openOver(vault.bridge)).loss).toBeNull()

  const emptied = await aDamagedVault(1)
  emptied.state.loss = unknown
  await deleteAllDatabases()
  expect((await openOver(emptied.bridge)).loss).toEqual({ unreadable: 1, records: 0, since: null })
})

test('where both are lost the store does not open, says what there was, and writes nothing', async () => {
  const vault = await aDamagedVault(3)
  await deleteAllDatabases()
  expect(await openStore(vault.bridge, { databaseName: 'test' })).toEqual(
    failure('everything_lost', { records: 3, at: '2026-11-23T09:12:00.000Z' }),
  )
  expect(vault.log).toEqual([])
  expect(vault.state.loss).not.toBeNull()
  expect(await everythingAsText()).not.toContain('d-1')
})

test('a collection of a newer program is left in the log, and the rest is read', async () => {
  const vault = await aDamagedVault(0)
  vault.state.loss = null
  vault.log.push({ collection: 'votes', id: 'v-1', revision: '1-x', document: { id: 'v-1' } })
  await deleteAllDatabases()
  const { store } = await openOver(vault.bridge)
  expect(await store.count('dossiers')).toBe(2)
  expect(vault.log.at(-1)?.collection).toBe('votes')
})

test('a vault that is only read has nothing to mend, and announces nothing', async () => {
  const vault = await aDamagedVault(0)
  const readOnly = fakeVault({}, { mode: 'read_only' })
  readOnly.log.push(...vault.log, { collection: 'votes', id: 'v-1', revision: '1-x', document: { id: 'v-1' } })
  const told: unknown[] = []
  const { store, healing } = await openOver(readOnly.bridge, { onProgress: done => told.push(done) })
  expect(await store.count('dossiers')).toBe(2)
  expect(healing).toEqual({ restored: 0, rewritten: 0 })
  expect(told).toEqual([])
})
