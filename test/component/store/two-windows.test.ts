import { expect, test } from 'vitest'
import { changeRecord } from '#renderer/store/change-record.ts'
import { recordAct } from '#renderer/store/events/next-event.ts'
import type { ObservedStore } from '#renderer/store/store-contract.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { aDossier } from '../a-record.ts'
import { fakeVault } from '../fake-vault.ts'
import { rawSheet } from './indexed-databases.ts'
import { closeStore, isolateStores, openOver } from './open-stores.ts'
import { secondWindow } from './second-window.ts'

isolateStores()

/** Two windows on one vault, each with what its list shows. */
async function twoWindows() {
  const vault = fakeVault()
  const one = (await openOver(vault.bridge)).store
  await one.put('dossiers', aDossier('d-1', { title: 'Un' }))
  const second = await secondWindow(vault.bridge)
  return { vault, one, second, other: second.store, shown: [listOf(one), listOf(second.store)] as const }
}

function listOf(store: ObservedStore) {
  const list = { titles: [] as string[] }
  store.watch('dossiers', {}, (records: DossierRecord[]) => {
    list.titles = records.map(({ title }) => title).sort()
  })
  return list
}

const titlesIn = async (store: ObservedStore) => (await store.find('dossiers', {})).map(({ title }) => title).sort()

test('what is written, changed or removed in one window is so in the other', async () => {
  const { one, other, shown } = await twoWindows()
  const both = async (...titles: string[]) => {
    for (const list of shown) await expect.poll(() => list.titles).toEqual(titles)
    for (const store of [one, other]) expect(await titlesIn(store)).toEqual(titles)
  }
  await both('Un')
  await other.put('dossiers', aDossier('d-2', { title: 'Deux' }))
  await both('Deux', 'Un')
  await one.put('dossiers', aDossier('d-2', { title: 'Deux, changé' }))
  await both('Deux, changé', 'Un')
  await other.put('dossiers', aDossier('d-2', { title: 'Deux, encore' }))
  await both('Deux, encore', 'Un')
  await one.remove('dossiers', 'd-1')
  await both('Deux, encore')
  await other.put('dossiers', aDossier('d-1', { title: 'Un, revenu' }))
  await both('Deux, encore', 'Un, revenu')
})

test('a record that leaves a list in one window leaves it in the other', async () => {
  const { one, other } = await twoWindows()
  let filed: string[] = []
  other.watch('dossiers', { state: 'filed' }, records => {
    filed = records.map(({ id }) => id)
  })
  await expect.poll(() => filed).toEqual(['d-1'])
  await one.put('dossiers', aDossier('d-1', { state: 'closed' }))
  await expect.poll(() => filed).toEqual([])
  expect(await other.find('dossiers', { state: 'closed' })).toHaveLength(1)
})

test('a hundred records written in both at once are all in both, and in the log', async () => {
  const { vault, one, other, shown } = await twoWindows()
  const writes = Array.from({ length: 100 }, (_, index) => [
    one.put('dossiers', aDossier(`a-${index}`)),
    other.put('dossiers', aDossier(`b-${index}`)),
  ]).flat()
  await Promise.all(writes)
  for (const list of shown) await expect.poll(() => list.titles.length).toBe(201)
  expect(new Set(vault.log.map(({ id }) => id)).size).toBe(201)
})

test('of one record changed in both at once the later clock stays, in both and at the next opening', async () => {
  const { vault, one, other, second, shown } = await twoWindows()
  for (let turn = 0; turn < 20; turn += 1) {
    const early = aDossier('d-1', { title: `early ${turn}`, clock: one.tick() })
    const late = aDossier('d-1', { title: `late ${turn}`, clock: laterThan(early.clock) })
    const [first, then] = turn % 2 === 0 ? [early, late] : [late, early]
    await Promise.all([one.put('dossiers', first), other.put('dossiers', then)])
    for (const list of shown) await expect.poll(() => list.titles).toEqual([`late ${turn}`])
  }
  const heights = vault.log.filter(({ id }) => id === 'd-1').map(({ revision }) => Number.parseInt(revision, 10))
  expect(new Set(heights).size).toBe(heights.length)
  second.vanish()
  const { store, healing } = await openOver(vault.bridge)
  expect(await titlesIn(store)).toEqual(['late 19'])
  expect(healing).toEqual({ restored: 0, rewritten: 0 })
})

test('of one record whose fields are changed in both at once, each keeps what the other changed', async () => {
  const { one, other } = await twoWindows()
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.all([
      changeRecord(one, 'dossiers', 'd-1', latest => ({ ...latest, title: `title ${turn}` })),
      changeRecord(other, 'dossiers', 'd-1', latest => ({ ...latest, summary: `summary ${turn}` })),
    ])
    const both = { title: `title ${turn}`, summary: `summary ${turn}` }
    for (const store of [one, other]) await expect.poll(() => store.read('dossiers', 'd-1')).toMatchObject(both)
  }
})

test('what waits for its turn behind the other window is not saved yet', async () => {
  const { one, other } = await twoWindows()
  await one.put('dossiers', aDossier('d-1'))
  let end = () => {}
  const busy = new Promise<void>(resolve => {
    end = resolve
  })
  const turn = other.inTurn(() => busy)
  const change = changeRecord(one, 'dossiers', 'd-1', latest => ({ ...latest, title: 'Derrière' }))
  expect(one.saving.read().pending).toBe(1)
  end()
  await Promise.all([turn, change])
  expect(one.saving.read().pending).toBe(0)
})

/** A clock of the same device, a moment later. */
function laterThan(clock: string): string {
  const counter = String(Number(clock.slice(16, 22)) + 500).padStart(6, '0')
  return `${clock.slice(0, 16)}${counter}${clock.slice(22)}`
}

test('acts recorded in both windows at once bear different numbers', async () => {
  const { one, other, second } = await twoWindows()
  const act = (subject: string) => ({ act: 'model_published', subject, hash: 'a'.repeat(64) }) as const
  const acts = Array.from({ length: 10 }, (_, index) => [
    recordAct(one, act(`a-${index}`)),
    second.recordAct(other, act(`b-${index}`)),
  ]).flat()
  const numbers = (await Promise.all(acts)).map(({ number }) => number).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

test('a window that vanishes leaves the other able to write, and nothing is lost', async () => {
  const { vault, one, second, other } = await twoWindows()
  await other.put('dossiers', aDossier('d-2', { title: 'Deux' }))
  void other.put('dossiers', aDossier('d-3', { title: 'Trois' })).catch(() => {})
  second.vanish()
  await one.put('dossiers', aDossier('d-4', { title: 'Quatre' }))
  expect(await titlesIn(one)).toEqual(expect.arrayContaining(['Un', 'Deux', 'Quatre']))
  const { store } = await openOver(vault.bridge)
  expect(await titlesIn(store)).toEqual(expect.arrayContaining(['Un', 'Deux', 'Quatre']))
})

test('a window that has company writes no sheet of heads', async () => {
  const { one, second } = await twoWindows()
  await one.putAll(
    'dossiers',
    Array.from({ length: 200 }, (_, index) => aDossier(`s-${index}`)),
  )
  second.vanish()
  await closeStore()
  expect(await rawSheet('test', 'dossiers')).toBeUndefined()
})
