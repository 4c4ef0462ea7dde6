import { join } from 'node:path'
import { expect, test } from '#test/e2e/host.ts'
import { deleteIndexedDB, logged, stored } from '#test/e2e/kept-records.ts'
import {
  chooseGrid,
  evidence,
  expectConclusion,
  openCriterion,
  setConfidence,
} from '#test/e2e/screens/assessment-pane.ts'
import { addPiece, openDossier, readPiece } from '#test/e2e/screens/dossier-screen.ts'
import { fillToTheEnd } from '#test/e2e/screens/grid-walk.ts'
import { exportAct } from '#test/e2e/screens/opinion-screen.ts'
import { goToPage, selectLine } from '#test/e2e/screens/reading-pane.ts'
import { sign } from '#test/e2e/screens/signature-screen.ts'
import { openAgain, openDemonstration } from '#test/e2e/screens/start-screen.ts'
import { mustRun } from '#test/pki/run-tool.ts'
import { draftOpinion } from './drafted-opinion.ts'
import { expectAttached, expectPrinted } from './exported-act.ts'

const questionnaire = join(import.meta.dirname, '../../fixtures/dossier/bzk-genai-compliance-faq.pdf')
const makePki = join(import.meta.dirname, '../../pki/make-test-pki.sh')
const checks = join(import.meta.dirname, '../../checks')
const grid = /^Sobriété/
const secret = 'quatre mots sans rapport'

test('a dossier of real files becomes an opinion that two people have signed, and outlives a kill and the loss of its store', async ({
  workbench,
}, testInfo) => {
  test.setTimeout(180_000)
  const pki = testInfo.outputPath('pki')
  mustRun('bash', makePki, pki, secret)
  const revocationLists = ['root.crl', 'intermediate.crl'].map(name => join(pki, name))

  const page = await openDemonstration(workbench)
  await openDossier(page, /Agent conversationnel/)
  await addPiece(workbench, page, questionnaire)
  await readPiece(page, /bzk-genai/)
  await goToPage(page, 5)
  const chosen = await selectLine(page, 'scala aan verschillende')
  await page.getByRole('button', { name: 'Surligner' }).click()
  await expect(page.getByRole('button', { name: `p. 5 ${chosen}` })).toBeVisible()

  await chooseGrid(page, grid)
  await setConfidence(page, 'forte')
  await selectLine(page, 'scala aan verschillende')
  await page.getByRole('button', { name: /^Preuve/ }).click()
  await expect(evidence(page)).toHaveCount(1)
  const walked = await fillToTheEnd(page, { '1.1': 'Absent', '2.1': 'Grand modèle général', '5.1': '12500' })
  await expectConclusion(page, 22, [/Nécessité d’une IA non étudiée/, /Grand modèle sans nécessité/, /Consommation/])
  expect(walked).toHaveLength(22)

  await page.getByRole('link', { name: '2026-017' }).click()
  await page.getByRole('button', { name: 'Préparer l’avis' }).click()
  await draftOpinion(page, { id: 'k-necessite', reason: /^Nécessité d.une IA/ })
  const exported = testInfo.outputPath('exported.pdf')
  await exportAct(workbench, page, exported)
  expectPrinted(exported, walked)
  expectAttached(exported, walked)
  mustRun('/usr/bin/python3', join(checks, 'pdf-ua-lint.py'), '--pdfa', exported)
  mustRun('qpdf', '--check', exported)

  await page.getByRole('button', { name: 'Signer', exact: true }).click()
  await sign(workbench, page, 'Présidence de séance', { p12: join(pki, 'president.p12'), secret, revocationLists })
  await expect(page.getByText(/Présidence de séance · signé par/)).toBeVisible()
  await sign(workbench, page, 'Secrétariat de séance', { p12: join(pki, 'secretary.p12'), secret, revocationLists })
  await expect(page.getByText(/Secrétariat de séance · signé par/)).toBeVisible()
  const signed = testInfo.outputPath('signed.pdf')
  await workbench.saveAs(signed)
  await page.getByRole('button', { name: 'Enregistrer le fichier signé' }).click()
  await expect(page.getByText('Fichier enregistré.').first()).toBeVisible()
  mustRun('/usr/bin/python3', join(checks, 'pdf-ua-lint.py'), '--pdfa', signed)
  mustRun('qpdf', '--check', signed)
  mustRun('bash', join(checks, 'verify-signatures.sh'), signed, join(pki, 'root.pem'))

  await page.getByRole('link', { name: 'Vérification', exact: true }).click()
  await workbench.chooseFiles(join(pki, 'root.pem'))
  await page.getByRole('button', { name: /Ajouter une autorité/ }).click()
  await expect(page.getByText('Racine de test', { exact: true })).toBeVisible()
  await workbench.chooseFiles(signed)
  await page.getByRole('button', { name: 'Choisir des fichiers signés' }).click()
  const card = page.getByRole('article', { name: 'signed.pdf' })
  await expect(card.getByText('Valide', { exact: true })).toHaveCount(3)
  await expect(card.getByText('La fiche jointe redonne le texte imprimé')).toBeVisible()

  // Killed in the middle of typing.
  await openDossier(page, /Agent conversationnel/)
  await readPiece(page, /bzk-genai/)
  const note = page.getByRole('textbox', { name: /^Note sur/ }).first()
  await note.click()
  await page.keyboard.type('Repris de la page 5. ')
  await expect(page.getByText(/^Enregistré\s*\d/)).toBeVisible()
  const acknowledged = await note.inputValue()
  const typing = page.keyboard.type(longNote, { delay: 15 }).catch(() => null)
  await expect.poll(async () => (await note.inputValue()).length).toBeGreaterThan(250)
  const inLog = await logged(page)
  await workbench.kill()
  await typing

  await workbench.start()
  const second = await openAgain(workbench)
  expect(lost(inLog, await logged(second))).toEqual([])
  await openDossier(second, /Agent conversationnel/)
  await readPiece(second, /bzk-genai/)
  const kept = await second
    .getByRole('textbox', { name: /^Note sur/ })
    .first()
    .inputValue()
  expect(`${acknowledged}${longNote}`.startsWith(kept)).toBe(true)
  // Two seconds at most are not written yet when the machine stops.
  expect(kept.length).toBeGreaterThan(acknowledged.length)
  await chooseGrid(second, grid)
  await openCriterion(second, '1.1')
  await expect(evidence(second)).toHaveCount(1)

  // The store is lost while the application is stopped.
  await expect.poll(() => stored(second)).toEqual(await logged(second))
  const whole = await logged(second)
  await workbench.quit()
  deleteIndexedDB(workbench.userData)
  await workbench.start()
  const third = await openAgain(workbench)
  await expect.poll(() => stored(third)).toEqual(whole)
  await openDossier(third, /Agent conversationnel/)
  await readPiece(third, /bzk-genai/)
  await expect(third.getByRole('textbox', { name: /^Note sur/ }).first()).toHaveValue(kept)
  await third.getByRole('link', { name: 'Avis', exact: true }).click()
  await expect(third.getByText('Signé', { exact: true })).toBeVisible()
})

const longNote = 'La définition vaut pour tout modèle à usage général, quelle que soit sa mise sur le marché. '.repeat(
  20,
)

/** Records whose revision after is older than before, or that are gone. */
function lost(before: string[], after: string[]): string[] {
  const height = (revision = '0-') => Number.parseInt(revision, 10)
  const known = new Map(after.map(head => [keyOf(head), height(head.split(' ')[2])]))
  return before.filter(head => (known.get(keyOf(head)) ?? 0) < height(head.split(' ')[2]))
}

/** `collection id revision`. */
const keyOf = (head: string) => head.split(' ').slice(0, 2).join(' ')
