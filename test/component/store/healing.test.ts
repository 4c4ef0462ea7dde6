import { expect, test } from 'vitest'
import { openStore } from '#renderer/store/opening/open-store.ts'
import { failure } from '#shared/domain/result.ts'
import { seedRevision } from '#shared/domain/store/revision.ts'
import { aDossier, anAnnotation } from '../a-record.ts'
import { fakeVault } from '../fake-vault.ts'
import { deleteAllDatabases, opened, putRaw, rawDocuments } from './indexed-databases.ts'
import { closeStore, isolateStores, openOver } from './open-stores.ts'

isolateStores()

/** A vault and a store that both hold two dossiers, one deleted, and an annotation; the store is closed. */
async function aFilledVault() {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  await store.putAll('dossiers', [aDossier('d-1'), aDossier('d-2'), aDossier('d-3')])
  await store.put('dossiers', aDossier('d-1', { title: 'Deuxième version' }))
  await store.remove('dossiers', 'd-3')
  await store.put('annotations', anAnnotation('a-1'))
  await closeStore()
  return vault
}

async function contentOf(bridge: Parameters<typeof openOver>[0]) {
  const result = await openOver(bridge)
  const { store } = result
  const dossiers = (await store.find('dossiers', {})).map(({ id, title }) => [id, title])
  return { ...result, dossiers, annotations: await store.count('annotations') }
}

const whole = [
  ['d-1', 'Deuxième version'],
  ['d-2', 'Tri des demandes de logement'],
]

test('store and log that agree are left as they are', async () => {
  const vault = await aFilledVault()
  const before = vault.log.length
  const { healing, dossiers } = await contentOf(vault.bridge)
  expect(healing).toEqual({ restored: 0, rewritten: 0 })
  expect(dossiers).toEqual(whole)
  expect(vault.log).toHaveLength(before)
})

test('a store that was emptied comes back from the write log, deletions included, and then agrees with it', async () => {
  const vault = await aFilledVault()
  await deleteAllDatabases()
  const told: [number, number][] = []
  const { store, healing } = await openOver(vault.bridge, { onProgress: (done, total) => told.push([done, total]) })
  expect(healing).toEqual({ restored: 4, rewritten: 0 })
  expect(told.at(-1)).toEqual([4, 4])
  expect((await store.find('dossiers', {})).map(({ id, title }) => [id, title])).toEqual(whole)
  expect(await store.read('annotations', 'a-1')).toEqual(anAnnotation('a-1'))
  expect((await contentOf(vault.bridge)).healing).toEqual({ restored: 0, rewritten: 0 })
})

test('what a profile begins with is taken from the log, and is no loss that was mended', async () => {
  const vault = fakeVault()
  vault.log.push({ collection: 'dossiers', id: 'd-1', revision: seedRevision, document: aDossier('d-1') })
  const told: unknown[] = []
  const { store, healing } = await openOver(vault.bridge, { onProgress: done => told.push(done) })
  expect(healing).toEqual({ restored: 0, rewritten: 0 })
  expect(told).toEqual([])
  await store.put('dossiers', aDossier('d-1', { title: 'Changé' }))
  expect(vault.log.at(-1)?.revision).toMatch(/^2-/)
})

test('a record that was put back from the log can be changed, and the change is the later revision', async () => {
  const vault = await aFilledVault()
  await deleteAllDatabases()
  const { store } = await openOver(vault.bridge)
  await store.put('dossiers', aDossier('d-1', { title: 'Troisième' }))
  expect(vault.log.at(-1)?.revision).toMatch(/^3-/)
  await deleteAllDatabasesOf()
  expect((await contentOf(vault.bridge)).dossiers[0]).toEqual(['d-1', 'Troisième'])
})

test('a log that was lost is written again from the store', async () => {
  const vault = await aFilledVault()
  vault.log.length = 0
  const { healing } = await openOver(vault.bridge)
  expect(healing).toEqual({ restored: 0, rewritten: 4 })
  await deleteAllDatabasesOf()
  const { dossiers, annotations } = await contentOf(vault.bridge)
  expect(dossiers).toEqual(whole)
  expect(annotations).toBe(1)
})

test('each lacks something of the other: both are whole afterwards', async () => {
  const vault = await aFilledVault()
  const [lost] = vault.log.splice(
    vault.log.findIndex(({ collection }) => collection === 'annotations'),
    1,
  )
  vault.log.push({ collection: 'dossiers', id: 'd-4', revision: '1-other', document: aDossier('d-4') })
  const { store, healing } = await openOver(vault.bridge)
  expect(healing).toEqual({ restored: 1, rewritten: 1 })
  expect(await store.read('dossiers', 'd-4')).toEqual(aDossier('d-4'))
  expect(vault.log.at(-1)).toEqual(lost)
})

test('an old revision put back in IndexedDB is noticed at opening, and replaced', async () => {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  await store.put('dossiers', aDossier('d-1', { title: 'Ancien' }))
  const [old] = await rawDocuments('test', 'dossiers')
  await store.put('dossiers', aDossier('d-1', { title: 'Nouveau' }))
  await closeStore()
  if (old) await putRaw('test', 'dossiers', old)
  const { healing, dossiers } = await contentOf(vault.bridge)
  expect(healing.restored).toBe(1)
  expect(dossiers).toEqual([['d-1', 'Nouveau']])
})

/** Changes one stored document, as somebody with the disk in hands would. */
async function tamper(change: (raw: Record<string, unknown>, other: Record<string, unknown>) => object) {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  await store.put('dossiers', aDossier('d-1', { title: 'Premier' }))
  await store.put('dossiers', aDossier('d-1', { title: 'Premier, corrigé' }))
  await store.put('dossiers', aDossier('d-2', { title: 'Second' }))
  await closeStore()
  const [first, second] = await rawDocuments('test', 'dossiers')
  if (first && second) await putRaw('test', 'dossiers', { ...first, ...change(first, second) })
  return vault
}

const tamperings: [string, (raw: Record<string, unknown>, other: Record<string, unknown>) => object][] = [
  ['the body of another record', (_, other) => ({ body: other.body })],
  ['a changed byte', ({ body }) => ({ body: `${String(body).slice(0, -6)}AAAAAA` })],
  ['a body that is no base64', () => ({ body: 'ü' })],
  ['a clear field', () => ({ state: 'signed' })],
]

test.each(tamperings)('%s put into a stored record is detected, and mended from the write log', async (_, change) => {
  const vault = await tamper(change)
  const { store } = await openOver(vault.bridge)
  const seen: string[][] = []
  const stop = store.watch('dossiers', {}, records => seen.push(records.map(({ title }) => title)))
  await expect.poll(() => seen.at(-1)).toEqual(['Premier, corrigé', 'Second'])
  expect(seen.flat()).not.toContain('Second, Second')
  expect(store.damaged.read()).toEqual([])
  stop()
})

test('an old body under the newest revision is detected', async () => {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  await store.put('dossiers', aDossier('d-1', { title: 'Ancien' }))
  const [old] = await rawDocuments('test', 'dossiers')
  await store.put('dossiers', aDossier('d-1', { title: 'Nouveau' }))
  const [newest] = await rawDocuments('test', 'dossiers')
  await closeStore()
  if (old && newest) await putRaw('test', 'dossiers', { ...newest, body: old.body })
  const reopened = (await openOver(vault.bridge)).store
  await expect.poll(async () => (await reopened.find('dossiers', {})).map(({ title }) => title)).toEqual(['Nouveau'])
})

test('a record damaged on both sides is told, and the others are read', async () => {
  const vault = await tamper(() => ({ body: 'broken' }))
  vault.refuseToRead.add('d-1')
  const { store } = await openOver(vault.bridge)
  expect((await store.find('dossiers', {})).map(({ id }) => id)).toEqual(['d-2'])
  await expect
    .poll(() => store.damaged.read())
    .toEqual([{ collection: 'dossiers', id: 'd-1', reason: 'not_authentic' }])
})

test('an authentic record that says nothing the program understands is told, and the others are read', async () => {
  const vault = fakeVault()
  vault.log.push({ collection: 'dossiers', id: 'd-9', revision: '1-x', document: { id: 'd-9', state: 'filed' } })
  vault.log.push({ collection: 'dossiers', id: 'd-1', revision: '1-x', document: aDossier('d-1') })
  const { store } = await openOver(vault.bridge)
  expect((await store.find('dossiers', {})).map(({ id }) => id)).toEqual(['d-1'])
  expect(store.damaged.read()).toEqual([{ collection: 'dossiers', id: 'd-9', reason: 'not_valid' }])
})

test('tables IndexedDB cannot open are made anew from the write log', async () => {
  const vault = await aFilledVault()
  const foreign = await opened(indexedDB.open('rxdb-dexie-test--0--dossiers', 99_999))
  foreign.close()
  expect((await contentOf(vault.bridge)).dossiers).toEqual(whole)
})

test('a vault of a newer program is shown from what it gives, and nothing can be written', async () => {
  const vault = await aFilledVault()
  await deleteAllDatabases()
  const newer = { ...vault.bridge, invoke: opensReadOnly(vault.bridge) } as typeof vault.bridge
  const { store } = await openOver(newer)
  expect(store.readOnly).toBe(true)
  expect((await store.find('dossiers', {})).map(({ id, title }) => [id, title])).toEqual(whole)
  await expect(store.put('dossiers', aDossier('d-9'))).rejects.toThrow('read-only')
  expect(await indexedDB.databases()).toEqual([])
})

test('a failure of main at opening is a value', async () => {
  const vault = fakeVault()
  const refusing = { ...vault.bridge, invoke: async () => failure('profile_in_use') } as typeof vault.bridge
  expect(await openStore(refusing, { databaseName: 'test' })).toEqual(failure('profile_in_use'))
})

async function deleteAllDatabasesOf(): Promise<void> {
  await closeStore()
  await deleteAllDatabases()
}

function opensReadOnly(bridge: Parameters<typeof openOver>[0]) {
  return async (...[channel, input]: Parameters<typeof bridge.invoke>) => {
    const reply = await bridge.invoke(channel, input)
    return channel === 'vault.open' && reply.ok ? { ok: true, value: { ...reply.value, mode: 'read_only' } } : reply
  }
}
