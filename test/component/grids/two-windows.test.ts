import { expect, test } from 'vitest'
import { moveDossier } from '#renderer/features/grids/move-dossier.ts'
import { planMove } from '#renderer/features/grids/move-plan.ts'
import { takeInGrid } from '#renderer/features/grids/take-in-grid.ts'
import { isAnswered } from '#shared/domain/assessment.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { shippedGrid } from '#test/component/assessment/desk.tsx'
import { isolateStores } from '#test/component/store/open-stores.ts'
import { twoStores } from '#test/component/two-windows.tsx'
import { assessments, dossiers, me } from '#test/component/villeneuve.ts'
import { boussole, nextBoussole, nextVersionOf } from './library.ts'

isolateStores()

test('a dossier that two windows move at once moves once, with one draft of each', async () => {
  const dossierId = 'd-2026-014'
  const kept = assessments.map(one =>
    one.dossierId === dossierId && one.memberId === me.memberId
      ? { ...one, answers: { 'c1-biometrie': { value: 'non', evidence: [] } } }
      : one,
  )
  const stores = await twoStores({
    dossiers: dossiers.map(one => (one.id === dossierId ? { ...one, grids: [boussole] } : one)),
    assessments: kept,
  })
  const next = loadGrid((await nextVersionOf(boussole)).content)
  if (!next.ok) throw new Error(next.error.code)
  const ofDossier = await stores[0].find('assessments', { dossierId })
  const plan = planMove(boussole, next.value, ofDossier, me.memberId)
  await Promise.all(stores.map(store => moveDossier(store, dossierId, plan)))
  for (const store of stores) {
    expect((await store.read('dossiers', dossierId))?.grids).toEqual([nextBoussole])
    const there = (await store.find('assessments', { dossierId })).filter(isAnswered)
    expect(there.filter(({ grid }) => grid === nextBoussole)).toHaveLength(1)
  }
  expect(await stores[0].find('events', {})).toHaveLength(1)
})

test('a grid file that two windows take in at once is one grid', async () => {
  const stores = await twoStores()
  const { content } = await shippedGrid(boussole)
  const bytes = new TextEncoder().encode(JSON.stringify(content))
  const taken = await Promise.all(stores.map(store => takeInGrid(store, 'grille.json', bytes)))
  expect(taken.map(({ kind }) => kind).toSorted()).toEqual(['added', 'same'])
  for (const store of stores) expect(await store.find('models', { kind: 'grid' })).toHaveLength(1)
})
