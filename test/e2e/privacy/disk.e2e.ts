import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import { giveReason } from '#test/e2e/screens/assessment-pane.ts'
import { addPiece, readPiece } from '#test/e2e/screens/dossier-screen.ts'
import { goToPage, selectLine } from '#test/e2e/screens/reading-pane.ts'
import { wordsOnDisk } from '#test/e2e/words-on-disk.ts'
import type { Workbench } from '#test/e2e/workbench.ts'

const report = join(import.meta.dirname, '../../fixtures/dossier/bzk-genai-compliance-faq.pdf')

/** Letters that no text holds, so that each is found wherever it lies. */
const words = {
  secret: 'vazqubki qoxwyz mejkuv hydzop',
  dossier: 'Fyqzavu',
  direction: 'Kwuxibj',
  filter: 'bojqyx',
  palette: 'gyzwok',
  search: 'wuqzojy',
  file: 'Rujqaxe',
  note: 'Tixoqwy',
  reason: 'Zavyqub',
  recital: 'Pyxqoju',
}

/** What the start page lists before anything is unlocked, in `profile.json` and nowhere else. */
const inClear = { committee: 'Wuqyxaj', city: 'Jexqoru', name: 'Hyzuqwa' }

test('nothing that was typed, read or named lies in clear on the disk, after a kill and after a quit', async ({
  workbench,
}, testInfo) => {
  test.setTimeout(90_000)
  const piece = testInfo.outputPath(`${words.file}.pdf`)
  copyFileSync(report, piece)
  const page = await newCommittee(workbench)
  await page.getByRole('textbox', { name: 'Filtrer par mots' }).fill(words.filter)
  await page.getByRole('textbox', { name: 'Filtrer par mots' }).fill('')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words.palette)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('textbox', { name: /^Chercher dans les dossiers/ }).fill(words.search)
  await page.goBack()
  await page.getByRole('button', { name: 'Nouvelle saisine' }).first().click()
  await page.getByLabel('Titre du projet').fill(words.dossier)
  await page.getByLabel('Direction porteuse').fill(words.direction)
  await page.getByRole('button', { name: 'Créer le dossier' }).click()
  await expect(page.getByRole('heading', { name: 'Pièces', exact: true })).toBeVisible()
  await addPiece(workbench, page, piece)
  await readPiece(page, new RegExp(words.file))
  await goToPage(page, 5)
  await selectLine(page, 'scala aan verschillende')
  await page.getByRole('button', { name: 'Surligner' }).click()
  await page
    .getByRole('textbox', { name: /^Note sur/ })
    .first()
    .fill(words.note)
  await giveReason(page, words.reason)
  await page.getByRole('link', { name: '2026-001' }).first().click()
  await page.getByRole('button', { name: 'Préparer l’avis' }).click()
  await page.getByRole('textbox', { name: 'motif 1' }).fill(words.recital)
  await expect(page.getByText(/^Enregistré\s*\d/)).toBeVisible()
  await expect(page).toHaveTitle('Avis — Délibéré')

  await workbench.kill()
  expectNothingInClear(workbench.userData)
  await workbench.start()
  await workbench.quit()
  expectNothingInClear(workbench.userData)
})

function expectNothingInClear(userData: string): void {
  expect(wordsOnDisk(userData, Object.values(words))).toEqual([])
  const named = wordsOnDisk(userData, Object.values(inClear))
  expect(new Set(named.map(place => /\/([^/]+): /.exec(place)?.[1]))).toEqual(new Set(['profile.json']))
  // What a browser keeps of the pages it showed, in clear or under a key that is the same everywhere.
  const kept = readdirSync(userData, { recursive: true, withFileTypes: true })
  const sessions = kept.filter(entry => entry.isDirectory() && /^Sessions/.test(entry.name))
  expect(sessions.map(({ name }) => name)).toEqual([])
}

/** A committee with a passphrase, opened once its recovery key is copied. */
async function newCommittee(workbench: Workbench): Promise<Page> {
  const { page } = workbench
  await page.getByRole('button', { name: 'Créer', exact: true }).click()
  await page.getByLabel('Nom du comité').fill(inClear.committee)
  await page.getByLabel('Ville').fill(inClear.city)
  await page.getByLabel(/^Votre nom/).fill(inClear.name)
  await page.getByLabel(/Par une phrase de passe/).check()
  await page.getByRole('button', { name: 'Créer le comité' }).click()
  await workbench.typePassphrase(words.secret)
  const key = page.getByRole('region', { name: 'Clé de secours' })
  await key.waitFor()
  const groups = await key.locator('span').allTextContents()
  await page.getByRole('textbox').fill(groups.at(-1) ?? '')
  await page.getByRole('button', { name: 'Ouvrir le comité' }).click()
  await workbench.typePassphrase(words.secret)
  const opened = await workbench.window('p-')
  // Wide enough for every pane.
  await opened.setViewportSize({ width: 1440, height: 900 })
  return opened
}
