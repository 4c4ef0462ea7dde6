import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { TakenFiles } from '#shared/ipc/payloads.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { storedFile } from '#test/component/stored-file.ts'
import { dossiers, me, members, pieces } from '#test/component/villeneuve.ts'
import { takenIn } from './taken-in.ts'

const first = pieces[0] as PieceRecord

const open = async (taken: ReturnType<typeof takenIn>[], some = pieces) => {
  const store = await memoryStore({ members, dossiers, pieces: some })
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
  const sha256 = await storedFile(new TextEncoder().encode('v2'))
  const { store, bridge } = await open(
    [takenIn('aipd_v3.pdf', 'c')],
    pieces.map(piece => (piece === first ? { ...piece, sha256 } : piece)),
  )
  await choose()
  await expect.poll(async () => (await store.read('pieces', 'p-1'))?.sha256).toBe('c'.repeat(64))
  expect(await store.read('pieces', 'p-1')).toMatchObject({
    title: first.title,
    fileName: 'aipd_v3.pdf',
    formerVersions: [{ sha256, fileName: first.fileName, addedAt: first.addedAt }],
  })
  await page.getByRole('button', { name: `Version 2 · historique : ${first.title}` }).click()
  await page.getByRole('button', { name: `Enregistrer une copie de la version 1 de ${first.title}` }).click()
  expect(bridge.calls.at(-1)?.input).toMatchObject({ sha256, suggestedName: first.fileName })
  await expectAccessible()
  await page.getByRole('button', { name: `Reprendre cette version : ${first.title}, version 1` }).click()
  await expect.poll(async () => (await store.read('pieces', 'p-1'))?.sha256).toBe(sha256)
  expect((await store.read('pieces', 'p-1'))?.formerVersions).toHaveLength(2)
})

test('a former version whose bytes are not in the vault is not put in force, and it is said how to have them', async () => {
  const former = { sha256: 'd'.repeat(64), fileName: 'aipd_v1.pdf', size: 3, addedAt: first.addedAt }
  const piece = { ...first, formerVersions: [{ ...former, inspection: first.inspection }] }
  const { store } = await open(
    [],
    pieces.map(one => (one === first ? piece : one)),
  )
  await page.getByRole('button', { name: `Version 2 · historique : ${first.title}` }).click()
  await page.getByRole('button', { name: `Reprendre cette version : ${first.title}, version 1` }).click()
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(/version 1 n’est pas dans le coffre.*« aipd_v1\.pdf »/)
  expect(await store.read('pieces', 'p-1')).toEqual(piece)
})

test('two new versions asked for at once are taken in one after the other', async () => {
  const second = pieces[1] as PieceRecord
  const store = await memoryStore({ members, dossiers, pieces })
  const answers: ((taken: TakenFiles) => void)[] = []
  const bridge = fakeBridge({
    'intake.begin': ({ fileName }) => ({ upload: fileName }),
    'intake.chunk': () => ({}),
    'intake.finish': () => new Promise<TakenFiles>(resolve => answers.push(resolve)),
  })
  await renderApp({ store, bridge, at: '/dossiers/d-2026-014', profile: { ...aProfile, identity: me } })
  const begun = () => bridge.calls.filter(({ channel }) => channel === 'intake.begin').length
  await choose()
  await expect.poll(() => answers.length).toBe(1)
  await choose(second.title)
  expect(begun()).toBe(1)
  answers[0]?.({ files: [takenIn('a.pdf', 'c')], failed: [], refused: [] })
  await expect.poll(() => answers.length).toBe(2)
  await expect.element(page.getByRole('progressbar', { name: 'Ajout de la nouvelle version' })).toBeVisible()
  answers[1]?.({ files: [takenIn('b.pdf', 'd')], failed: [], refused: [] })
  const hashes = async () =>
    (await Promise.all(['p-1', second.id].map(id => store.read('pieces', id)))).map(p => p?.sha256)
  await expect.poll(hashes).toEqual(['c'.repeat(64), 'd'.repeat(64)])
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
