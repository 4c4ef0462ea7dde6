import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from '#test/e2e/host.ts'
import { addPiece, draftOpinion, openDossier, readPiece } from './dossier.ts'
import {
  beSure,
  chooseGrid,
  expectAnswered,
  expectCriterion,
  giveReason,
  goToCriterion,
  nextCriterion,
} from './grid.ts'
import { chooseSense, enterVote, exportPdf, goToPart, goToSignature, readPreview, write } from './opinion.ts'
import { choosePassage, takeAsEvidence, writeNote } from './reading.ts'
import { makeAuthority, saveSigned, sign } from './signing.ts'
import { openDemonstration } from './start.ts'
import { expectFocus, tabTo } from './tab-to.ts'
import { openVerification, trust, verify } from './verification.ts'

const report = resolve(import.meta.dirname, '../../fixtures/dossier/bzk-genai-compliance-faq.pdf')
const dossier = /Agent conversationnel/

test('from the first start to a valid signed opinion, with the keyboard alone', async ({ workbench }) => {
  test.setTimeout(180_000)
  const exported = join(workbench.userData, 'avis.pdf')
  const signed = join(workbench.userData, 'avis-signe.pdf')
  const authority = await makeAuthority(workbench.userData)
  const page = await openDemonstration({ workbench })

  await test.step('a piece comes in', async () => {
    await openDossier(page, dossier)
    await addPiece(workbench, page, report)
    await readPiece(page, 'bzk-genai-compliance-faq')
  })
  await test.step('it is read and annotated', async () => {
    const words = await choosePassage(page, 1)
    await writeNote(page, words, 'À comparer avec la note de conformité.')
  })
  await test.step('the grid is filled, with what supports an answer', async () => {
    await chooseGrid(page, /^Évaluation préalable/)
    await tabTo(page, 'textbox', 'Réponse')
    await page.keyboard.type('Répondre aux questions courantes ; les démarches restent aux agents.')
    await expectAnswered(page, 1)
    await tabTo(page, 'button', /critère suivant/)
    await page.keyboard.press('Enter')
    await expectCriterion(page, /^À quelle étape/)
    await tabTo(page, 'radio', /./)
    await page.keyboard.press('ArrowDown')
    await expectAnswered(page, 2)
    await nextCriterion(page, /^Combien de personnes/)
    await tabTo(page, 'textbox', /^Valeur/)
    await page.keyboard.type('12000')
    await expectAnswered(page, 3)
    await beSure(page)
    await nextCriterion(page, /^Combien d’agents/)
    await nextCriterion(page, /^Le besoin/)
    await page.keyboard.press('3')
    await expectAnswered(page, 4)
    await giveReason(page, 'Motif', 'Trois enquêtes auprès des usagers.')
    const passage = await choosePassage(page, 2)
    await takeAsEvidence(page)
    await expect(page.getByRole('button', { name: `Aller à la preuve « ${passage} »` })).toBeVisible()
    await goToCriterion(page, /^\d+ Coût social/, /Les conditions de travail chez les sous-traitants/)
    await page.keyboard.press('n')
    await giveReason(page, 'Pourquoi ce critère ne s’applique pas', 'Aucune sous-traitance.')
    await expectAnswered(page, 5)
  })
  await test.step('the opinion is drafted, previewed and exported', async () => {
    await draftOpinion(page, dossier)
    await goToPart(page, 'Motifs')
    await write(page, 'motif 1', 'Considérant que le service répond à un besoin constaté ;', 3)
    await goToPart(page, 'Dispositif')
    await chooseSense(page, 'Sursis')
    await write(page, 'Décidée par la présidence :', 'Claire Morvan', 2)
    await write(page, 'Raison, imprimée avec l’avis', 'Les autres critères d’utilité restent à instruire.', 2)
    await goToPart(page, 'Résultat du vote')
    await enterVote(page, { Présents: 9, 'Mandats exercés': 1, Pour: 8, Contre: 1, Abstentions: 1 })
    await goToPart(page, 'Signatures')
    await write(page, 'Signataire 1 : prénom et nom', 'Claire Morvan', 2)
    await write(page, 'Signataire 2 : prénom et nom', 'Agathe Rémond', 4)
    await expect(page.getByText('Rien ne s’oppose à l’export.')).toBeVisible()
    await readPreview(page)
    await exportPdf(workbench, page, exported)
    expect((await readFile(exported)).subarray(0, 5).toString()).toBe('%PDF-')
  })
  await test.step('the authority is trusted, the chair signs, then the secretary', async () => {
    await goToSignature(page)
    await openVerification(page)
    await trust(workbench, page, authority.root)
    await page.keyboard.press('Alt+ArrowLeft')
    await expectFocus(page, 'heading', /^Signer l’avis/)
    await sign(workbench, page, { capacity: 'Présidence de séance', file: authority.chair, authority })
    await sign(workbench, page, { capacity: 'Secrétariat de séance', file: authority.secretary, authority })
    await saveSigned(workbench, page, signed)
    expect((await readFile(signed, 'latin1')).match(/\/ByteRange/g)).toHaveLength(2)
  })
  await test.step('the signed file is valid', async () => {
    await openVerification(page)
    const card = await verify(workbench, page, signed)
    await expect(card.getByText('Valide', { exact: true })).toHaveCount(3)
  })
})
