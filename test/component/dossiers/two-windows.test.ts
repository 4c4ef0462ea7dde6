import { expect, test } from 'vitest'
import { createDossier } from '#renderer/features/dossiers/create-dossier.ts'
import { isolateStores } from '#test/component/store/open-stores.ts'
import { twoStores } from '#test/component/two-windows.tsx'

isolateStores()

test('two windows that open a dossier under one number at once open one, and the other is told', async () => {
  const stores = await twoStores()
  const draft = { number: '2026-020', title: 'Tri du courrier', direction: '', summary: '' }
  const created = await Promise.all(stores.map(store => createDossier(store, draft)))
  expect(created.filter(({ record }) => record)).toHaveLength(1)
  expect(created).toContainEqual({ faults: { number: 'taken' } })
  for (const store of stores) expect(await store.find('dossiers', {})).toHaveLength(1)
})
