import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect, test } from '#test/e2e/host.ts'
import { logged, stored } from '#test/e2e/kept-records.ts'
import { assessmentPane, giveReason, openCriterion } from '#test/e2e/screens/assessment-pane.ts'
import { addPiece, openDossier, readPiece } from '#test/e2e/screens/dossier-screen.ts'
import { exportPackage, importPackage, roundPanel, seatOf } from '#test/e2e/screens/round-panel.ts'
import { makeSeat, type Seat, sit } from './profiles-of-one-committee.ts'
import { wordsOfLog } from './words-of-log.ts'

const questionnaire = join(import.meta.dirname, '../../fixtures/dossier/bzk-genai-compliance-faq.pdf')
const dossier = /Tri des signalements/
const canary = 'canari : aucune étude d’un procédé plus simple'

test('three profiles assess one dossier by exchanging packages, blind until the round is opened', async ({
  workbench,
}, testInfo) => {
  test.setTimeout(240_000)
  const file = (name: string) => testInfo.outputPath(`${name}.delibere`)
  const camille = await makeSeat(workbench, 'Camille Roux', 'chair')
  const amina = await makeSeat(workbench, 'Amina Benali', 'member')
  const basile = await makeSeat(workbench, 'Basile Roy', 'member')
  const all: Seat[] = [camille, amina, basile]

  let page = await sit(workbench, camille)
  await createDossier(page)
  await addPiece(workbench, page, questionnaire)
  await callRound(page)
  await exportPackage(workbench, page, 'Exporter le tour pour les membres', file('round'))
  await assess(page, { levels: [1, 0], reason: 'Rien à redire.' })
  await seal(page)

  // The second criterion is where they stand furthest apart.
  for (const [seat, levels, reason] of [
    [amina, [0, 4], canary],
    [basile, [2, 1], 'Le besoin est établi.'],
  ] as const) {
    page = await sit(workbench, seat)
    await importPackage(workbench, page, file('round'), { unknown: true })
    await page.getByRole('link', { name: 'Ouvrir le dossier' }).click()
    await expect(roundPanel(page)).toContainText('Premier tour appelé par Camille Roux')
    await readPiece(page, /bzk-genai/)
    await page.goBack()
    await assess(page, { levels, reason })
    await seal(page)
    await exportPackage(workbench, page, 'Exporter mes contributions', file(seat.name))
  }

  page = await sit(workbench, camille)
  await openDossier(page, dossier)
  for (const seat of [amina, basile]) await importPackage(workbench, page, file(seat.name), { unknown: true })
  for (const seat of all) await expect(seatOf(page, seat.name)).toContainText('scellée')
  await expectBlind(page, camille, all)
  await expect(roundPanel(page)).toContainText('3 évaluations scellées sur 3')
  await openedBy(page)
  for (const seat of all) await expect(seatOf(page, seat.name)).toContainText('lue')
  expect(await wordsOfLog(page)).toContain(canary)
  await expectConsolidated(page)
  await exportPackage(workbench, page, 'Exporter l’ouverture', file('opening'))

  for (const seat of [amina, basile]) {
    page = await sit(workbench, seat)
    await openDossier(page, dossier)
    if (seat === basile) await expectBlind(page, basile, [amina], testInfo.outputDir)
    await importPackage(workbench, page, file('opening'), { unknown: false })
    for (const { name } of all) await expect(seatOf(page, name)).toContainText('lue')
    expect(await wordsOfLog(page)).toContain(canary)
    await expectConsolidated(page)
  }
})

async function createDossier(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nouvelle saisine' }).first().click()
  await page.getByLabel('Titre du projet').fill('Tri des signalements de voirie')
  await page.getByLabel('Titre du projet').press('Enter')
  await expect(page.getByRole('heading', { name: 'Pièces', exact: true })).toBeVisible()
}

async function callRound(page: Page): Promise<void> {
  const panel = roundPanel(page)
  await panel.getByRole('combobox', { name: 'Grille du premier tour' }).click()
  await page.getByRole('option', { name: /^Sobriété/ }).click()
  await panel.getByRole('button', { name: 'Appeler le premier tour' }).click()
  await expect(panel).toContainText('Premier tour appelé par Camille Roux')
}

type Given = { levels: readonly [first: number, second: number]; reason: string }

/**
 * Answers the first two questions of the grid of the round, with a reason, undoes an answer to the third, and comes back
 * to the dossier.
 */
async function assess(page: Page, { levels, reason }: Given): Promise<void> {
  await page.getByRole('link', { name: /^(Lire et évaluer|Évaluer)/ }).click()
  for (const [rank, level] of levels.entries()) {
    await openCriterion(page, `1.${rank + 1}` as '1.1')
    await levelAt(page, level).click()
    await expect(levelAt(page, level)).toBeChecked()
    await giveReason(page, reason)
  }
  await openCriterion(page, '1.3')
  await levelAt(page, 3).click()
  await expect(assessmentPane(page)).toContainText('3 critères sur')
  await assessmentPane(page).getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(assessmentPane(page)).toContainText('2 critères sur')
  await expect(levelAt(page, 3)).not.toBeChecked()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Pièces', exact: true })).toBeVisible()
}

const levelAt = (page: Page, level: number) =>
  assessmentPane(page)
    .getByRole('radiogroup', { name: /^(Niveaux|Réponses)$/ })
    .getByRole('radio')
    .nth(level)

/** The criterion where marks are furthest apart comes first; what one member took back was given by nobody. */
async function expectConsolidated(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Consolider les évaluations' }).click()
  const card = page.getByRole('article')
  await expect(card).toContainText('1.2')
  await expect(card).toContainText('Écart de 4 niveaux')
  await expect(card).toContainText(canary)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Pièces', exact: true })).toBeVisible()
}

async function seal(page: Page): Promise<void> {
  await roundPanel(page).getByRole('link', { name: 'Finir et sceller mon évaluation' }).click()
  const pane = assessmentPane(page)
  await pane.getByText('Bilan', { exact: true }).click()
  await pane.getByRole('checkbox', { name: /^Je la donne incomplète/ }).check()
  await pane.getByRole('button', { name: 'Sceller mon évaluation' }).click()
  await expect(pane.getByRole('heading', { name: /^Évaluation scellée/ })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Pièces', exact: true })).toBeVisible()
}

async function openedBy(page: Page): Promise<void> {
  await roundPanel(page).getByRole('button', { name: 'Ouvrir le premier tour…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir définitivement' }).click()
  await expect(roundPanel(page)).toContainText('3 évaluations ont été lues.')
}

/** Neither a screen, nor the records of the profile, nor a package within its reach says a word of Amina's answers. */
async function expectBlind(page: Page, seat: Seat, others: readonly Seat[], packages = ''): Promise<void> {
  expect(others.length).toBeGreaterThan(0)
  for (const leave of ['Lire et évaluer', null]) {
    if (leave) await page.getByRole('link', { name: new RegExp(`^${leave}`) }).click()
    await expect(page.getByRole('main')).toBeVisible()
    expect(await page.locator('body').textContent()).not.toContain('canari')
    if (leave) await page.goBack()
  }
  await expect(roundPanel(page)).toBeVisible()
  // The store has the revisions of the log, whose documents are the same.
  await expect.poll(() => stored(page)).toEqual(await logged(page))
  const words = await wordsOfLog(page)
  expect(words).toContain(seat.name)
  expect(words).not.toContain('canari')
  if (packages === '') return
  for (const name of readdirSync(packages).filter(one => one.endsWith('.delibere') && one !== 'opening.delibere')) {
    const unpacked = Object.values(unzipSync(readFileSync(join(packages, name))))
    expect(unpacked.map(bytes => Buffer.from(bytes).toString('utf8')).join('\n')).not.toContain('canari')
  }
}
