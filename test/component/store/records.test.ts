import { expect, test } from 'vitest'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { aDossier, anAnnotation } from '../a-record.ts'
import { fakeVault } from '../fake-vault.ts'
import { everythingAsText, rawDocuments } from './indexed-databases.ts'
import { isolateStores, openOver } from './open-stores.ts'

isolateStores()

test('a record comes back as it was put, changes, and goes', async () => {
  const { store } = await openOver(fakeVault().bridge)
  const dossier = aDossier('d-1')
  expect(await store.read('dossiers', 'd-1')).toBeNull()
  await store.put('dossiers', dossier)
  expect(await store.read('dossiers', 'd-1')).toEqual(dossier)
  await store.put('dossiers', { ...dossier, title: 'Un autre titre' })
  expect((await store.read('dossiers', 'd-1'))?.title).toBe('Un autre titre')
  await store.remove('dossiers', 'd-1')
  expect(await store.read('dossiers', 'd-1')).toBeNull()
  await store.put('dossiers', dossier)
  expect(await store.read('dossiers', 'd-1')).toEqual(dossier)
})

test('a write is acknowledged once the store and the write log have it', async () => {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  const { at } = await store.put('dossiers', aDossier('d-1'))
  expect(at).toMatch(/^\d{4}-\d\d-\d\dT/)
  const [stored] = await rawDocuments('test', 'dossiers')
  expect(vault.log).toEqual([{ collection: 'dossiers', id: 'd-1', revision: stored?._rev, document: aDossier('d-1') }])
  expect(store.saving.read()).toEqual({ pending: 0, savedAt: at, failed: false })
})

test('fields of a newer program survive', async () => {
  const vault = fakeVault()
  const dossier = { ...aDossier('d-1'), fromTheFuture: { deep: [1, 2] } }
  await (await openOver(vault.bridge)).store.put('dossiers', dossier)
  const { store } = await openOver(vault.bridge)
  expect(await store.read('dossiers', 'd-1')).toEqual(dossier)
})

test('records are found by their clear fields and counted', async () => {
  const { store } = await openOver(fakeVault().bridge)
  await store.putAll('annotations', [
    anAnnotation('a-1'),
    anAnnotation('a-2', { pieceId: 'p-2' }),
    anAnnotation('a-3', { dossierId: 'd-2', pieceId: 'p-3' }),
  ])
  await store.remove('annotations', 'a-2')
  expect((await store.find('annotations', { dossierId: 'd-1' })).map(({ id }) => id)).toEqual(['a-1'])
  expect((await store.find('annotations', { dossierId: 'd-2', pieceId: 'p-3' })).map(({ id }) => id)).toEqual(['a-3'])
  expect(await store.find('annotations', { dossierId: 'd-2', pieceId: 'p-1' })).toEqual([])
  expect(await store.count('annotations')).toBe(2)
})

test('a query on an encrypted field throws: it would find less than there is', async () => {
  const { store } = await openOver(fakeVault().bridge)
  const where = { title: 'Tri' } as never
  await expect(async () => store.find('dossiers', where)).rejects.toThrow('encrypted')
  expect(() => store.watch('dossiers', where, () => {})).toThrow('encrypted')
})

test('a record its schema refuses is a bug: nothing is written', async () => {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  const wrong = { ...aDossier('d-1'), state: 'lost' } as unknown as DossierRecord
  await expect(store.put('dossiers', wrong)).rejects.toThrow()
  expect(vault.log).toEqual([])
  expect(await store.count('dossiers')).toBe(0)
})

test('no word of a record is readable in IndexedDB, and clear fields are those that were declared', async () => {
  const { store } = await openOver(fakeVault().bridge)
  await store.put('dossiers', aDossier('d-1', { title: 'Reconnaissance', direction: 'Police municipale' }))
  await store.put('annotations', anAnnotation('a-1', { author: 'm-secret' }))
  await store.put('dossiers', aDossier('d-2', { summary: 'À supprimer' }))
  await store.remove('dossiers', 'd-2')
  const text = await everythingAsText()
  expect(text).toContain('"dossierId":"d-1"')
  for (const clear of ['Reconnaissance', 'Police', 'm-secret', 'quartier', 'discrimination', 'supprimer']) {
    expect(text).not.toContain(clear)
    expect(text).not.toContain(btoa(unescape(encodeURIComponent(clear))).slice(0, -4))
  }
  const [raw] = await rawDocuments('test', 'annotations')
  expect(Object.keys(raw ?? {}).sort()).toEqual(
    ['_attachments', '_deleted', '_meta', '_rev', 'body', 'dossierId', 'id', 'pieceId'].sort(),
  )
})

test('a watched query tells every change, and unchanged records stay the same objects', async () => {
  const { store } = await openOver(fakeVault().bridge)
  await store.putAll('dossiers', [aDossier('d-1'), aDossier('d-2')])
  const told: DossierRecord[][] = []
  const heard = (count: number) => expect.poll(() => told.length).toBeGreaterThanOrEqual(count)
  const stop = store.watch('dossiers', { state: 'filed' }, records => told.push(records))
  await heard(1)
  await store.put('dossiers', aDossier('d-2', { title: 'Changé' }))
  await heard(2)
  await store.put('dossiers', aDossier('d-1', { state: 'closed' }))
  await heard(3)
  expect(told.map(records => records.map(({ id }) => id))).toEqual([['d-1', 'd-2'], ['d-1', 'd-2'], ['d-2']])
  expect(told[1]?.[0]).toBe(told[0]?.[0])
  expect(told[1]?.[1]?.title).toBe('Changé')
  stop()
  await store.put('dossiers', aDossier('d-3'))
  await store.find('dossiers', {})
  expect(told).toHaveLength(3)
})

test('a stamp carries who and when, and clocks only go forward', async () => {
  const { store } = await openOver(fakeVault().bridge)
  const first = store.stamp()
  const second = store.stamp()
  expect(first.author).toBe('m-chair')
  expect(second.clock > first.clock).toBe(true)
  expect(second.id > first.id).toBe(true)
  await store.put('dossiers', aDossier('d-1', { clock: '999999999999999-000000-elsewhere' }))
  await store.read('dossiers', 'd-1')
  expect(store.tick() > '999999999999999-000000-elsewhere').toBe(true)
  store.actAs('m-2')
  expect(store.stamp().author).toBe('m-2')
})

test('many writes at once are grouped, and each is acknowledged', async () => {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  await Promise.all(Array.from({ length: 200 }, (_, index) => store.put('annotations', anAnnotation(`a-${index}`))))
  expect(await store.count('annotations')).toBe(200)
  expect(vault.log).toHaveLength(200)
  expect(vault.state.appends).toBeLessThan(20)
})
