import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Answer, AssessmentRecord } from '#shared/domain/assessment.ts'
import { shippedGrid } from '#test/component/assessment/desk.tsx'
import { expectAccessible } from '#test/component/axe.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { assessments, dossiers, me, members } from '#test/component/villeneuve.ts'
import { boussole, nextBoussole, nextVersionOf } from './library.ts'

beforeEach(() => page.viewport(1440, 900))

const answer = (value: Answer['value']): Answer => ({ value, evidence: [] })
const mine: AssessmentRecord['answers'] = {
  'c1-biometrie': answer('non'),
  'c1-categorisation': answer('non'),
  'c1-biais': answer(3),
}
const dossierId = 'd-2026-014'

const open = async (role: 'rapporteur' | 'member' = 'rapporteur', rest = '') => {
  const store = await memoryStore({
    members,
    models: [await shippedGrid(boussole), await nextVersionOf(boussole)],
    dossiers: dossiers.map(dossier => (dossier.id === dossierId ? { ...dossier, grids: [boussole] } : dossier)),
    assessments: assessments.map(one =>
      one.dossierId === dossierId && one.memberId === 'm-me' ? { ...one, answers: mine } : one,
    ),
  })
  await renderApp({ store, at: `/dossiers/${dossierId}${rest}`, profile: { ...aProfile, identity: { ...me, role } } })
  if (rest === '') await expect.element(page.getByRole('heading', { name: 'Examiner ce dossier' })).toBeVisible()
  return store
}

test('a dossier moves to a version that replaces its own by an act, which shows first what is dropped and why', async () => {
  const store = await open()
  const before = await store.find('assessments', { dossierId })
  await page.getByRole('button', { name: `Passer à la grille ${nextBoussole}…` }).click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toHaveTextContent(/8 évaluations scellées restent telles quelles/)
  await expect.element(dialog).toHaveTextContent(/2 réponses suivent\. Une change d’identifiant\. Une est abandonnée :/)
  await expect.element(dialog).toHaveTextContent(/traitement inégal.*la nouvelle version n’a pas cette question/)
  await expectAccessible()
  expect(await store.find('assessments', { dossierId })).toHaveLength(before.length)

  await page.getByRole('button', { name: 'Passer à cette version' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect((await store.read('dossiers', dossierId))?.grids).toEqual([nextBoussole])
  const after = await store.find('assessments', { dossierId })
  const [added] = after.filter(({ id }) => !before.some(known => known.id === id))
  expect(added).toMatchObject({
    kind: 'individual',
    grid: nextBoussole,
    memberId: 'm-me',
    answers: { 'c1-biometrie': { value: 'non' }, 'c1-tri': { value: 'non' } },
  })
  expect(added).not.toHaveProperty('seal')
  expect(after.filter(({ grid }) => grid === boussole)).toEqual(before)
  const [event] = await store.find('events', {})
  expect(event).toMatchObject({ act: 'grid_version_changed', subject: dossierId })
  expect(page.getByRole('button', { name: /Passer à la grille/ }).query()).toBeNull()
})

test('nothing is written by closing the dialog', async () => {
  const store = await open()
  await page.getByRole('button', { name: /Passer à la grille/ }).click()
  await page.getByRole('button', { name: 'Annuler' }).click()
  expect((await store.read('dossiers', dossierId))?.grids).toEqual([boussole])
  expect(await store.count('events')).toBe(0)
})

test('a member is not offered to move a dossier', async () => {
  await open('member')
  expect(page.getByRole('button', { name: /Passer à la grille/ }).query()).toBeNull()
})

const picker = () => page.getByRole('combobox', { name: 'Grille', exact: true })
const shown = () => (picker().query() as HTMLInputElement | null)?.value ?? ''

test('the move is offered where one assesses too, and opens the version moved to', async () => {
  localStorage.clear()
  const store = await open('rapporteur', '/evaluation')
  await expect.element(picker()).toBeVisible()
  await expect.poll(shown).toMatch(/ · version 1\.0\.0$/)
  await page.getByRole('button', { name: `Passer à la grille ${nextBoussole}…` }).click()
  await page.getByRole('button', { name: 'Passer à cette version' }).click()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect((await store.read('dossiers', dossierId))?.grids).toEqual([nextBoussole])
  await expect.poll(shown).toMatch(/ · version 1\.1\.0$/)
  await expect.element(page.getByRole('navigation', { name: 'Sections de la grille' })).toBeVisible()
  expect(page.getByRole('button', { name: /Passer à la grille/ }).query()).toBeNull()
})

test('a version that was withdrawn is not begun, unless the dossier records it', async () => {
  localStorage.clear()
  const store = await open('rapporteur', '/evaluation')
  const next = await store.read('models', (await nextVersionOf(boussole)).id)
  if (next)
    await store.put('models', { ...next, content: { ...next.content, status: 'withdrawn' }, clock: store.tick() })
  await expect.element(picker()).toBeVisible()
  await expect.poll(shown).toMatch(/^Boussole.*\(modèle Nantes\)$/)
  await picker().click()
  await expect.element(page.getByRole('option', { name: /^Boussole/ })).toHaveLength(1)
})

test('a version that was withdrawn stays where something was answered with it', async () => {
  localStorage.clear()
  const store = await open('rapporteur', '/evaluation')
  const known = await store.read('models', (await shippedGrid(boussole)).id)
  if (known)
    await store.put('models', { ...known, content: { ...known.content, status: 'withdrawn' }, clock: store.tick() })
  const dossier = await store.read('dossiers', dossierId)
  if (dossier) await store.put('dossiers', { ...dossier, grids: [nextBoussole], clock: store.tick() })
  await expect.element(picker()).toBeVisible()
  await expect.poll(shown).toMatch(/ · version 1\.1\.0$/)
  await picker().click()
  await expect.element(page.getByRole('option', { name: / · version 1\.0\.0$/ })).toBeVisible()
})
