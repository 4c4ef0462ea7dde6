import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, me, members, pieces } from '#test/component/villeneuve.ts'
import { takenIn } from './taken-in.ts'

const first = pieces[0] as PieceRecord

const open = async (taken: ReturnType<typeof takenIn>[]) => {
  const store = await memoryStore({ members, dossiers, pieces })
  const bridge = fakeBridge({
    'intake.begin': () => ({ upload: 'u-1' }),
    'intake.chunk': () => ({}),
    'intake.finish': () => ({ files: taken, failed: [], refused: [] }),
    'files.save-as': () => ({ saved: true }),
  })
  const profile = { ...aProfile, identity: me, demonstration: false }
  await renderApp({ store, bridge, at: '/dossiers/d-2026-014', profile })
  await expect.element(page.getByRole('button', { name: `Nouvelle version de ${first.title}` })).toBeVisible()
  return { store, bridge }
}

const choose = async (title = first.title) => {
  await page.getByRole('button', { name: `Nouvelle version de ${title}` }).click()
  await page.getByLabelText('Nouvelle version', { exact: true }).upload(new File(['v3'], 'aipd_v3.pdf'))
}

test('a new version takes the place of the one in force, which stays in the history', async () => {
  const { store, bridge } = await open([takenIn('aipd_v3.pdf', 'c')])
  await choose()
  await expect.poll(async () => (await store.read('pieces', 'p-1'))?.sha256).toBe('c'.repeat(64))
  expect(await store.read('pieces', 'p-1')).toMatchObject({
    title: first.title,
    fileName: 'aipd_v3.pdf',
    formerVersions: [{ sha256: first.sha256, fileName: first.fileName, addedAt: first.addedAt }],
  })
  await page.getByRole('button', { name: `Historique de ${first.title}, version 2` }).click()
  await page.getByRole('button', { name: `Enregistrer une copie de la version 1 de ${first.title}` }).click()
  expect(bridge.calls.at(-1)?.input).toMatchObject({ sha256: first.sha256, suggestedName: first.fileName })
  await expectAccessible()
  await page.getByRole('button', { name: `Reprendre la version 1 de ${first.title}` }).click()
  await expect.poll(async () => (await store.read('pieces', 'p-1'))?.sha256).toBe(first.sha256)
  expect((await store.read('pieces', 'p-1'))?.formerVersions).toHaveLength(2)
})

test('undoing gives back the version that was in force', async () => {
  const { store } = await open([takenIn('aipd_v3.pdf', 'c')])
  await choose()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect.poll(async () => (await store.read('pieces', 'p-1'))?.sha256).toBe(first.sha256)
  expect((await store.read('pieces', 'p-1'))?.formerVersions).toBeUndefined()
})

test('the same bytes, those of another piece and an archive are refused, each with its reason', async () => {
  const files = [{ ...takenIn('aipd.pdf', 'a'), sha256: first.sha256 }]
  const { store } = await open(files)
  await choose()
  await expect.element(page.getByText('octet pour octet', { exact: false })).toBeVisible()
  files[0] = { ...takenIn('autre.pdf', 'a'), sha256: pieces[1]?.sha256 ?? '' }
  await choose()
  await expect
    .element(page.getByText('Ce fichier est déjà dans ce dossier : « Rapport de biais ».', { exact: false }))
    .toBeVisible()
  files.push(takenIn('b.pdf', 'b'))
  await choose()
  await expect.element(page.getByText('Une version est un seul fichier', { exact: false })).toBeVisible()
  expect(await store.read('pieces', 'p-1')).toEqual(first)
})

test('a file dropped on a piece asks whether it is its new version or another piece', async () => {
  const { store } = await open([takenIn('aipd_v3.pdf', 'c')])
  const data = new DataTransfer()
  data.items.add(new File(['v3'], 'aipd_v3.pdf'))
  const row = page.getByText('aipd_reexamen_v2.pdf', { exact: false }).first().element()
  for (const type of ['dragenter', 'dragover', 'drop'])
    row.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
  await expect
    .element(page.getByRole('dialog'))
    .toHaveTextContent(`« aipd_v3.pdf » a été déposé sur « ${first.title} ».`)
  await expectAccessible()
  await page.getByRole('button', { name: 'C’en est la nouvelle version' }).click()
  await expect.poll(async () => (await store.read('pieces', 'p-1'))?.sha256).toBe('c'.repeat(64))
  expect(await store.count('pieces')).toBe(pieces.length)
})
