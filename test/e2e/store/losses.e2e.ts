import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import type { Workbench } from '#test/e2e/workbench.ts'

const newcomer = {
  committee: { name: 'Comité d’éthique', city: 'Villeneuve' },
  identity: { name: 'Ana Diaz', kind: 'member' as const },
  protection: 'safe_storage' as const,
}

async function makeProfile(page: Page): Promise<string> {
  const made = await page.evaluate(input => window.delibere.invoke('profiles.create', input), newcomer)
  if (!made.ok) throw new Error(made.error.code)
  return made.value.profile.profileId
}

async function openProfile(workbench: Workbench, profileId: string): Promise<Page> {
  const asked = workbench.page
    .evaluate(id => window.delibere.invoke('profiles.open', { profileId: id, with: 'usual' }), profileId)
    .catch(() => null)
  const [page] = await Promise.all([workbench.window(`p-${profileId}`), asked])
  await page.waitForLoadState()
  return page
}

/** Starts again and waits until the start page has listed the profile: what it asks is then answered. */
async function restart(workbench: Workbench): Promise<void> {
  const page = await workbench.start()
  await page.getByText(newcomer.committee.name).first().waitFor()
}

/** Revisions in IndexedDB itself, by collection. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const revisions: string[] = []
    for (const { name } of await indexedDB.databases()) {
      const collection = /^rxdb-dexie-delibere--0--([a-z]+)$/.exec(name ?? '')?.[1]
      if (!collection) continue
      const database = await answer(indexedDB.open(name ?? ''))
      if (database.objectStoreNames.contains('docs')) {
        const documents = await answer(database.transaction('docs').objectStore('docs').getAll())
        for (const { id, _rev } of documents) revisions.push(`${collection} ${id} ${_rev}`)
      }
      database.close()
    }
    return revisions.sort()
  })

/** What main's write log knows. */
const logged = (page: Page) =>
  page.evaluate(async () => {
    const reply = await window.delibere.invoke('vault.heads', { after: 0, limit: 1000 })
    if (!reply.ok) throw new Error(reply.error.code)
    return reply.value.heads.map(({ collection, id, revision }) => `${collection} ${id} ${revision}`).sort()
  })

function deleteIndexedDB(userData: string): void {
  const folders = readdirSync(userData, { recursive: true, withFileTypes: true }).filter(
    entry => entry.isDirectory() && entry.name === 'IndexedDB',
  )
  expect(folders.length).toBeGreaterThan(0)
  for (const folder of folders) rmSync(join(folder.parentPath, folder.name), { recursive: true })
}

function deleteLog(userData: string, profileId: string): void {
  for (const name of ['log', 'snapshots']) {
    rmSync(join(userData, 'profiles', profileId, 'vault', name), { recursive: true })
  }
}

test('killed, then with the store deleted, then with the log deleted, a profile is whole at each start', async ({
  page,
  workbench,
}) => {
  const profileId = await makeProfile(page)
  const first = await openProfile(workbench, profileId)
  const whole = await logged(first)
  expect(whole.length).toBeGreaterThan(6)
  await expect.poll(() => stored(first)).toEqual(whole)

  await workbench.kill()
  await restart(workbench)
  const second = await openProfile(workbench, profileId)
  await expect.poll(() => stored(second)).toEqual(whole)

  await workbench.quit()
  deleteIndexedDB(workbench.userData)
  await restart(workbench)
  const third = await openProfile(workbench, profileId)
  await expect.poll(() => stored(third)).toEqual(whole)

  await workbench.quit()
  deleteLog(workbench.userData, profileId)
  await restart(workbench)
  const fourth = await openProfile(workbench, profileId)
  await expect.poll(() => logged(fourth)).toEqual(whole)
  expect(await stored(fourth)).toEqual(whole)
})
