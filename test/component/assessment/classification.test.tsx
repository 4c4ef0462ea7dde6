import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Answer } from '#shared/domain/assessment.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, me } from '#test/component/villeneuve.ts'
import { anAssessment, dossierId, shippedGrid } from './desk.tsx'

const reference = 'classement-ria@1.0.0'

/** A helper for job seekers that sorts applications: a listed domain, no derogation, and people talk to it. */
const highRisk = {
  'a-sia': 'oui',
  'a-exclusion': 'non',
  'a-role': 'deployeur',
  'a-modif': 'non',
  'a-modele-general': 'non',
  'b-manipulation': 'non',
  'b-vulnerabilite': 'non',
  'b-notation': 'non',
  'b-prediction': 'non',
  'b-moissonnage': 'non',
  'b-emotions': 'non',
  'b-categories': 'non',
  'b-temps-reel': 'non',
  'b-images-intimes': 'non',
  'c-produit': 'non',
  'c-domaine': ['emploi'],
  'c-profilage': 'non',
  'c-derogation': 'non',
  'd-conversation': 'oui',
  'd-contenus': 'non',
  'd-hypertrucage': 'non',
  'd-texte-public': 'non',
  'd-emotion-permise': 'non',
  'o-fria': 'non',
  'o-controle': 'oui',
  'o-journaux': 'oui',
  'o-agents': 'oui',
  'o-personnes': 'oui',
  'o-enregistrement': 'oui',
  'o-aipd': 'oui',
  'e-culture': 'oui',
}

async function openResult(given: Record<string, string | string[]>, settings: Partial<DeviceSettings> = {}) {
  const answers: Record<string, Answer> = Object.fromEntries(
    Object.entries(given).map(([question, value]) => [question, { value, evidence: [] }]),
  )
  const identity = { ...me, role: 'chair' as const }
  const assessment = anAssessment(reference, answers, { memberId: identity.memberId })
  const unconfirmed = dossiers.map(dossier => ({ ...dossier, aiActClass: undefined }))
  const store = await memoryStore({
    dossiers: JSON.parse(JSON.stringify(unconfirmed)),
    models: [await shippedGrid(reference)],
    assessments: [assessment],
  })
  await renderApp({
    store,
    at: `/dossiers/${dossierId}/evaluation`,
    profile: { ...aProfile, identity },
    bridge: fakeBridge({}, settings),
  })
  await page.getByText(settings.language === 'en' ? 'Result' : 'Résultat', { exact: true }).click()
  return store
}

const part = (name: string) => page.getByRole('region', { name, exact: true })

beforeEach(() => localStorage.clear())

test('the class is told with what follows from it, its article and the date it applies from', async () => {
  await openResult(highRisk)
  await expect.element(part('Classement proposé').getByText('Haut risque').first()).toBeVisible()
  await expect.element(part('Conséquences').getByText('enregistrement européen')).toBeVisible()
  await expect
    .element(part('À vérifier pour cette classe'))
    .toHaveTextContent(/droits fondamentaux.*Non.*article 27 · applicable à partir du 2 décembre 2027/)
  await expect.element(part('À vérifier pour cette classe')).toHaveTextContent(/base européenne.*Oui.*article 49/)
  await expect.element(part('Ce que les réponses demandent').getByText(/droits fondamentaux absente/)).toBeVisible()
  const step = part('Le chemin').getByRole('listitem').filter({ hasText: 'Domaine listé sans dérogation' }).first()
  await expect.element(step.getByText('retenue')).toBeVisible()
  await expect
    .element(step.getByText(/article.6, paragraphe.2, et annexe.III · applicable.+2.décembre.2027/))
    .toBeVisible()
  await expect.element(part('Dates et sources').getByText('de mémoire, à vérifier')).toBeVisible()
  await expectAccessible()
})

test('why not the others is said by what they lack, and leads to the question', async () => {
  await openResult(highRisk)
  const others = part('Pourquoi pas les autres classes ?')
  await expect.element(others.getByText(/Ses conditions tiennent aussi/).first()).toBeVisible()
  await expect.element(others.getByText('Il faudrait').first()).toBeVisible()
  await others.getByRole('button', { name: /conduite sociale/ }).click()
  await expect.element(page.getByRole('heading', { level: 2, name: /conduite sociale/ })).toHaveFocus()
})

test('the chair writes the proposed class into the dossier, once it is conclusive', async () => {
  const store = await openResult(highRisk)
  await page.getByRole('button', { name: 'Confirmer cette classe pour le dossier' }).click()
  await expect.element(page.getByText('Classe du dossier : celle-ci, confirmée.')).toBeVisible()
  await expect.poll(async () => (await store.read('dossiers', dossierId))?.aiActClass).toBe('haut_risque')
})

test('before all is answered the class is provisional and cannot be confirmed', async () => {
  await openResult({ 'a-sia': 'oui', 'a-exclusion': 'non' })
  await expect.element(part('Classement proposé').getByText(/^Provisoire/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Confirmer cette classe pour le dossier' })).toBeDisabled()
  await expect
    .element(
      part('Pourquoi pas les autres classes ?')
        .getByText(/Reste possible/)
        .first(),
    )
    .toBeVisible()
})

test('in English the words of the screen change, those of the grid keep their language', async () => {
  await openResult(highRisk, { language: 'en', theme: 'dark' })
  await expect.element(part('The path').getByText('retained')).toBeVisible()
  await expect.element(part('Proposed class').getByText('Haut risque').first()).toHaveAttribute('lang', 'fr')
  await expectAccessible()
})
