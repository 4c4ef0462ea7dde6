import { afterEach, expect, test, vi } from 'vitest'
import { aDossier, anAnnotation } from '../a-record.ts'
import { fakeVault } from '../fake-vault.ts'
import { deleteRaw, putRaw, putRawSheet, rawDocuments, rawSheet } from './indexed-databases.ts'
import { closeStore, isolateStores, openOver } from './open-stores.ts'

isolateStores()
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const many = 200
const idOf = (index: number) => `d-${String(index).padStart(3, '0')}`
const nothing = { restored: 0, rewritten: 0 }

/** A vault and a store that both hold 200 dossiers, the store closed with a sheet of its heads. */
async function aVaultWithSheet() {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  await store.putAll(
    'dossiers',
    Array.from({ length: many }, (_, index) => aDossier(idOf(index))),
  )
  await closeStore()
  const sheet = await rawSheet('test', 'dossiers')
  // A sheet of this very millisecond is not believed yet.
  await expect.poll(() => sheet && Date.now() > sheet.cut).toBe(true)
  return vault
}

/** How many documents IndexedDB gave by whole ranges. */
function countReadDocuments() {
  const read = { documents: 0 }
  const getAll = IDBIndex.prototype.getAll
  vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (this: IDBIndex, ...range) {
    const request = getAll.apply(this, range)
    request.addEventListener('success', () => {
      read.documents += request.result.length
    })
    return request
  })
  return read
}

test('a store of many is opened without reading its documents', async () => {
  const vault = await aVaultWithSheet()
  const read = countReadDocuments()
  const { store, healing } = await openOver(vault.bridge)
  expect(healing).toEqual(nothing)
  expect(await store.find('dossiers', {})).toHaveLength(many)
  expect(read.documents).toBe(0)
})

test('what the sheet lists of dossiers is what is stored: changed, new and removed ones as they are now', async () => {
  const vault = await aVaultWithSheet()
  const first = (await openOver(vault.bridge)).store
  await first.put('dossiers', aDossier(idOf(7), { title: 'Changé' }))
  await first.put('dossiers', aDossier('new', { state: 'closed' }))
  await first.remove('dossiers', idOf(8))
  const { store } = await openOver(vault.bridge)
  // Written before the list is asked for: the sheet's copy is not the latest any more.
  await store.put('dossiers', aDossier(idOf(9), { title: 'Changé aussi' }))
  const [listed, again] = [await store.find('dossiers', {}), await store.find('dossiers', {})]
  expect(listed).toHaveLength(many)
  expect(new Set(listed)).toEqual(new Set(again))
  const titles = new Map(listed.map(({ id, title }) => [id, title]))
  expect([idOf(7), idOf(9)].map(id => titles.get(id))).toEqual(['Changé', 'Changé aussi'])
  expect(titles.has('new')).toBe(true)
  expect(titles.has(idOf(8))).toBe(false)
})

test('what was written after the sheet counts: the log gets what it lacks of it, and only that is read', async () => {
  const vault = await aVaultWithSheet()
  const { store } = await openOver(vault.bridge)
  await store.put('dossiers', aDossier(idOf(7), { title: 'Changé' }))
  await store.put('dossiers', aDossier('new'))
  await store.remove('dossiers', idOf(8))
  const lost = vault.log.splice(-3)
  const read = countReadDocuments()
  const { healing } = await openOver(vault.bridge)
  expect(healing).toEqual({ restored: 0, rewritten: 3 })
  expect(read.documents).toBe(3)
  expect(vault.log.slice(-3).sort(byId)).toEqual(lost.sort(byId))
})

test('a record that is changed after such an opening gets the next revision, and one that is removed is a tombstone', async () => {
  const vault = await aVaultWithSheet()
  const { store } = await openOver(vault.bridge)
  await store.put('dossiers', aDossier(idOf(7), { title: 'Changé' }))
  expect(vault.log.at(-1)?.revision).toMatch(/^2-/)
  await store.remove('dossiers', idOf(8))
  expect(vault.log.at(-1)).toMatchObject({ id: idOf(8), document: null })
  expect(await store.read('dossiers', idOf(8))).toBeNull()
  expect((await openOver(vault.bridge)).healing).toEqual(nothing)
})

test('a document that is gone from IndexedDB behind the sheet comes back', async () => {
  const vault = await aVaultWithSheet()
  await deleteRaw('test', 'dossiers', idOf(7))
  const { store, healing } = await openOver(vault.bridge)
  expect(healing).toEqual({ restored: 1, rewritten: 0 })
  expect(await store.read('dossiers', idOf(7))).toEqual(aDossier(idOf(7)))
})

/** An older document put back in IndexedDB behind a sheet that knows the newer one. */
async function anOldDocumentBehindTheSheet() {
  const vault = fakeVault()
  const ids = Array.from({ length: many }, (_, index) => `a-${String(index).padStart(3, '0')}`)
  const { store } = await openOver(vault.bridge)
  await store.putAll(
    'annotations',
    ids.map(id => anAnnotation(id)),
  )
  const [old] = await rawDocuments('test', 'annotations')
  await store.putAll(
    'annotations',
    ids.map(id => anAnnotation(id, { body: 'Nouveau' })),
  )
  await closeStore()
  const sheet = await rawSheet('test', 'annotations')
  await expect.poll(() => sheet && Date.now() > sheet.cut).toBe(true)
  if (old) await putRaw('test', 'annotations', old)
  return vault
}

test('an old document put back behind the sheet is never shown: reading mends it first', async () => {
  const vault = await anOldDocumentBehindTheSheet()
  const { store } = await openOver(vault.bridge)
  const bodies = new Set((await store.find('annotations', {})).map(({ body }) => body))
  expect([...bodies]).toEqual(['Nouveau'])
  expect(store.damaged.read()).toEqual([])
  expect((await rawDocuments('test', 'annotations'))[0]?._rev).toMatch(/^2-/)
})

test('an old document put back behind the sheet is mended before it is written over', async () => {
  const vault = await anOldDocumentBehindTheSheet()
  const waiting: (() => void)[] = []
  const { store } = await openOver(vault.bridge, { later: work => void waiting.push(work) })
  await expect(store.put('annotations', anAnnotation('a-000', { body: 'Le plus récent' }))).rejects.toThrow('mended')
  for (const work of waiting) work()
  await expect.poll(() => vault.log.at(-1)?.document?.body).toBe('Le plus récent')
  expect(vault.log.at(-1)?.revision).toMatch(/^3-/)
})

test('a sheet that was changed is not believed', async () => {
  const vault = await aVaultWithSheet()
  const sheet = await rawSheet('test', 'dossiers')
  if (!sheet) throw new Error('no sheet')
  sheet.sealed[40] = (sheet.sealed[40] ?? 0) ^ 1
  await putRawSheet('test', 'dossiers', sheet)
  await deleteRaw('test', 'dossiers', idOf(7))
  expect((await openOver(vault.bridge)).healing).toEqual({ restored: 1, rewritten: 0 })
})

test('a store whose sheet is older than what the log says takes what it lacks', async () => {
  const vault = await aVaultWithSheet()
  vault.log.push({ collection: 'dossiers', id: idOf(7), revision: '2-other', document: aDossier(idOf(7)) })
  expect((await openOver(vault.bridge)).healing).toEqual({ restored: 1, rewritten: 0 })
  expect((await openOver(vault.bridge)).healing).toEqual(nothing)
})

// Last: in one page, time as RxDB counts it does not go back again.
test('where the clock was set back the sheet goes, so that nothing written meanwhile is hidden by it later', async () => {
  const vault = await aVaultWithSheet()
  const present = Date.now()
  vi.useFakeTimers({ toFake: ['Date'], now: present - 3_600_000 })
  const { store } = await openOver(vault.bridge)
  expect(await rawSheet('test', 'dossiers')).toBeUndefined()
  await store.put('dossiers', aDossier(idOf(7), { title: 'Écrit dans le passé' }))
  const [lost] = vault.log.splice(-1)
  vi.setSystemTime(present + 60_000)
  expect((await openOver(vault.bridge)).healing).toEqual({ restored: 0, rewritten: 1 })
  expect(vault.log.at(-1)).toEqual(lost)
})

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
