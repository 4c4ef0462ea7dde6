import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { expect, test } from '#test/e2e/host.ts'
import { dropOnPieces, openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { openDemonstration } from '#test/e2e/screens/start-screen.ts'

const demonstration = resolve(import.meta.dirname, '../../../resources/demo/files')
const fixtures = resolve(import.meta.dirname, '../../fixtures/intake')
const bytesOf = (folder: string, name: string) => new Uint8Array(readFileSync(join(folder, name)))

const places: string[] = []
const aPlace = () => {
  const place = mkdtempSync(join(tmpdir(), 'delibere-envoi-'))
  places.push(place)
  return place
}
test.afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true })
})

/** A dossier as a direction sends it: documents, folders, an archive inside, and one that climbs out of its folder. */
function sentFolder() {
  const folder = aPlace()
  const annexes = zipSync({ 'plans/made-rotate-450.pdf': bytesOf(fixtures, 'made-rotate-450.pdf') })
  const files = {
    'note-conformite-MEL.docx': bytesOf(demonstration, 'note-conformite-MEL.docx'),
    'pièces/made-note-inside.pdf': bytesOf(fixtures, 'made-note-inside.pdf'),
    'pièces/made-truncated.pdf': bytesOf(fixtures, 'made-truncated.pdf'),
    'annexes.zip': annexes,
  }
  writeFileSync(join(folder, 'saisine.zip'), zipSync(files, { level: 6 }))
  writeFileSync(join(folder, 'piege.zip'), zipSync({ '../../dehors.txt': new TextEncoder().encode('dehors') }))
  return folder
}

const report = (page: Page) => page.getByRole('status').filter({ hasText: 'Résultat de l' })
const pieceRow = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Pièces' }).getByRole('listitem').filter({ hasText: title }).last()

/** Of the list only what is on show is in the page. */
const find = (page: Page, words: string) => page.getByLabel('Filtrer les pièces par mots').fill(words)

test('a ZIP of real files becomes pieces with their folders, one of which is read; a trapped one is kept closed', async ({
  workbench,
}) => {
  test.setTimeout(180_000)
  const folder = sentFolder()
  const page = await openDemonstration(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  await workbench.chooseFiles(join(folder, 'saisine.zip'), join(folder, 'piege.zip'))
  await page.getByRole('button', { name: 'Ajouter des pièces' }).click()
  await expect(report(page)).toContainText('5 fichiers, dont 2 à revoir', { timeout: 60_000 })
  await expect(report(page)).toContainText(/piege\.zip Gardé et signalé\..*mène hors de son dossier/)
  await expect(report(page)).toContainText(/saisine\.zip\/pièces\/made-truncated\.pdf Gardé et signalé\./)
  await expect(pieceRow(page, 'made-rotate-450')).toContainText('saisine.zip › annexes.zip › plans')
  await expect(pieceRow(page, 'made-note-inside')).toContainText('saisine.zip › pièces')
  await find(page, 'piege')
  await expect(page.getByRole('button', { name: 'Enregistrer une copie de piege' })).toBeVisible()
  await find(page, 'saisine')
  await expect(pieceRow(page, 'made-truncated')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer une copie de saisine' })).toHaveCount(0)
  await find(page, 'made-note-inside')
  await page.getByRole('link', { name: 'made-note-inside' }).click()
  await expect(page.locator('canvas').first()).toBeVisible()
  expect(readdirSync(folder).toSorted()).toEqual(['piege.zip', 'saisine.zip'])
  expect(readdirSync(join(folder, '..')).filter(name => name === 'dehors.txt')).toEqual([])
})

/** A folder with one document, and a link that leads out of it. */
function folderWithLink() {
  const folder = join(aPlace(), 'Saisine')
  mkdirSync(join(folder, 'annexes'), { recursive: true })
  writeFileSync(join(folder, 'annexes/made-no-eof.pdf'), bytesOf(fixtures, 'made-no-eof.pdf'))
  symlinkSync('/etc/hostname', join(folder, 'annexes/lien.txt'))
  symlinkSync('/etc', join(folder, 'annexes/ailleurs'))
  return folder
}

async function expectDocumentAlone(page: Page) {
  await expect(report(page)).toContainText('Saisine/annexes/made-no-eof.pdf Ajouté.', { timeout: 60_000 })
  await expect(pieceRow(page, 'made-no-eof')).toContainText('Saisine › annexes')
  await expect(report(page)).toContainText('1 fichier')
  await expect(page.getByRole('button', { name: 'Enregistrer une copie de lien' })).toHaveCount(0)
}

test('a dropped folder keeps its tree, and links in it are not followed', async ({ workbench }) => {
  test.setTimeout(180_000)
  const page = await openDemonstration(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  await dropOnPieces(page, folderWithLink())
  await expectDocumentAlone(page)
})

test('a folder chosen in the dialog does the same', async ({ workbench }) => {
  test.setTimeout(180_000)
  const page = await openDemonstration(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  await workbench.chooseFiles(folderWithLink())
  await page.getByRole('button', { name: 'Ajouter un répertoire' }).click()
  await expectDocumentAlone(page)
})
