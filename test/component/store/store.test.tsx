import { afterEach, expect, test } from 'vitest'
import { openStore } from '#renderer/store/opening/open-store.ts'
import { fakeVault } from '#test/component/fake-vault.ts'
test('a record comes back as it was put', async () => {
  const vault = fakeVault()
  const opened = await openStore(vault.bridge, { databaseName: 'one' })
  if (!opened.ok) throw new Error(opened.error.code)
  const { store } = opened.value
  const rec = { ...store.stamp(), state: 'filed' as const, updatedAt: '2026-01-01T00:00:00.000Z', number: '2026-001', title: 'T', direction: '', summary: 'secret words', grids: [] }
  await store.put('dossiers', rec)
  expect(await store.read('dossiers', rec.id)).toEqual(rec)
  expect(vault.log.length).toBe(1)
  expect(await store.find('dossiers', { state: 'filed' })).toEqual([rec])
  expect(await store.count('dossiers')).toBe(1)
  await store.put('dossiers', { ...rec, title: 'U' })
  expect((await store.read('dossiers', rec.id))?.title).toEqual('U')
  await store.remove('dossiers', rec.id)
  expect(await store.read('dossiers', rec.id)).toEqual(null)
  console.log(JSON.stringify(vault.log))
  await store.close()
})
