import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

/** Revisions in IndexedDB itself, by collection. */
export const stored = (page: Page) =>
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
export const logged = (page: Page) =>
  page.evaluate(async () => {
    const reply = await window.delibere.invoke('vault.heads', { after: 0, limit: 1000 })
    if (!reply.ok) throw new Error(reply.error.code)
    return reply.value.heads.map(({ collection, id, revision }) => `${collection} ${id} ${revision}`).sort()
  })

/** While the application is stopped. */
export function deleteIndexedDB(userData: string): void {
  const folders = readdirSync(userData, { recursive: true, withFileTypes: true }).filter(
    entry => entry.isDirectory() && entry.name === 'IndexedDB',
  )
  expect(folders.length).toBeGreaterThan(0)
  for (const folder of folders) rmSync(join(folder.parentPath, folder.name), { recursive: true })
}
