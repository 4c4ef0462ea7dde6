import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { ObservedStore, Store } from '#renderer/store/store-contract.ts'
import type { CollectionName } from '#shared/domain/store/collections.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { assessments, dossiers, me, members, sittings } from '#test/component/villeneuve.ts'

const profile = { ...aProfile, identity: me, demonstration: false }

test.each(['dossiers', 'members', 'sittings', 'assessments', 'texts'] as const)(
  'no row moves once it is shown, when %s are read last',
  async last => {
    await page.viewport(1440, 900)
    const { store, read, release } = readingLast(await memoryStore({ members, dossiers, sittings, assessments }), last)
    const rows = rowsOnShow()
    await renderApp({ store, profile })
    await Promise.all([...document.fonts].map(face => face.load()))
    await expect.poll(() => collections.filter(name => !read.has(name))).toEqual([last])
    await rows.drawn()
    release()
    await expect.element(page.getByText('9 dossiers', { exact: false })).toBeVisible()
    await expect.element(page.getByRole('heading', { level: 2, name: /^Séance du/ })).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Continuer' })).toBeVisible()
    await rows.drawn()
    const places = rows.stop()
    expect(places.size).toBe(dossiers.length)
    for (const [title, tops] of places) expect([...tops], title).toHaveLength(1)
  },
)

const collections = ['assessments', 'dossiers', 'members', 'sittings', 'texts'] as const

/** The store, but what is watched in one collection is told only once it is released; `read` names what was told. */
function readingLast(store: ObservedStore, last: CollectionName) {
  const read = new Set<CollectionName>()
  let release = () => {}
  const released = new Promise<void>(done => {
    release = done
  })
  const watch: Store['watch'] = (collection, where, listener) =>
    store.watch(collection, where, async records => {
      if (collection === last) await released
      listener(records)
      read.add(collection)
    })
  return { store: { ...store, watch }, read, release }
}

/** Where each dossier's row was at every frame: its places on the page, by title. */
function rowsOnShow() {
  const places = new Map<string, Set<number>>()
  const waiting: { frames: number; done: () => void }[] = []
  const look = () => {
    for (const link of document.querySelectorAll('td a, th a')) {
      const tops = places.get(link.textContent) ?? new Set()
      places.set(link.textContent, tops.add(Math.round(link.getBoundingClientRect().top)))
    }
    for (const one of waiting) {
      one.frames -= 1
      if (one.frames === 0) one.done()
    }
    frame = requestAnimationFrame(look)
  }
  let frame = requestAnimationFrame(look)
  return {
    /** Once what was told before has had the time to be drawn. */
    drawn: () => new Promise<void>(done => waiting.push({ frames: 3, done })),
    stop: () => {
      cancelAnimationFrame(frame)
      return places
    },
  }
}
