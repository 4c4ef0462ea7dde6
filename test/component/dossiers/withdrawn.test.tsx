import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { theOpinion } from '#test/component/opinion/desk.tsx'
import { renderApp } from '#test/component/render-app.tsx'
import { assessments, dossiers, me, members, pieces, sittings, withdrawal } from '#test/component/villeneuve.ts'

const profile = { ...aProfile, identity: me, demonstration: false }
const gone = /2026-014|Ciblage des réexamens/
/** What the addresses of it would say of it, its pieces among that. */
const ofIt = /2026-014|[Rr]éexamen|AIPD/

const itsOpinion = { ...theOpinion, id: 'o-gone', dossierId: 'd-2026-014', number: 'AVIS-2026-040', title: 'Réexamens' }
const related = dossiers.map(one => (one.id === 'd-2026-012' ? { ...one, relatedIds: ['d-2026-014'] } : one))

beforeEach(() => page.viewport(1440, 900))

const open = async (at: string, withdrawn = true) => {
  const store = await memoryStore({
    ...{ members, dossiers: related, assessments, pieces },
    sittings: withdrawn ? [...sittings, withdrawal] : sittings,
  })
  await renderApp({ store, profile, at })
  return store
}

test('the list neither shows nor counts a dossier one withdrew from, and expects nothing of it', async () => {
  await open('/dossiers')
  await expect.element(page.getByRole('link', { name: /Priorisation des demandes/ })).toBeVisible()
  expect(document.body.textContent).not.toMatch(gone)
  await expect.element(page.getByRole('main')).toHaveTextContent(/évaluations? d[ue].*2026-012/)
})

test('it leaves the list at once when the withdrawal is recorded', async () => {
  const store = await open('/dossiers', false)
  await expect.element(page.getByRole('link', { name: /Ciblage des réexamens/ })).toBeVisible()
  await store.put('sittings', withdrawal)
  await expect.poll(() => document.body.textContent).not.toMatch(gone)
  await expect.element(page.getByRole('link', { name: /Priorisation des demandes/ })).toBeVisible()
})

test('no sheet links to it, and none offers to', async () => {
  await open('/dossiers/d-2026-012/fiche')
  await expect.element(page.getByLabelText('Lier un dossier')).toBeVisible()
  expect(document.body.textContent).not.toMatch(gone)
})

const addresses: [part: string, said: string][] = [
  ['', 'Ce dossier n’existe pas'],
  ['/fiche', 'Ce dossier n’existe pas'],
  ['/notes', 'Ce dossier n’existe pas dans ce comité.'],
  ['/questions', 'Ce dossier n’existe pas dans ce comité.'],
  ['/evaluation', 'Ce dossier n’existe pas, ou plus.'],
  ['/consolidation', 'Vous êtes en déport'],
  ['/piece/p-1', 'Ce dossier n’existe pas, ou plus.'],
  ['/piece/p-1/versions', 'Cette pièce n’est pas, ou plus, dans ce dossier.'],
]
const all = () => `${document.title} ${document.body.textContent}`

test.each(addresses)('an address of it%s says nothing of it, nor does the title of the window', async (part, said) => {
  await open(`/dossiers/d-2026-014${part}`)
  await expect.element(page.getByRole('main')).toHaveTextContent(said)
  expect(all()).not.toMatch(ofIt)
})

// A consolidation without a grid names no dossier to begin with.
test.each(addresses.filter(([part]) => part !== '/consolidation'))(
  'an address of it%s that is open says nothing more of it once the withdrawal is recorded',
  async (part, said) => {
    const store = await open(`/dossiers/d-2026-014${part}`, false)
    await expect.poll(all).toMatch(ofIt)
    await store.put('sittings', withdrawal)
    await expect.element(page.getByRole('main')).toHaveTextContent(said)
    expect(all()).not.toMatch(ofIt)
  },
)

test('its number stays taken', async () => {
  await open('/dossiers')
  await page.getByRole('button', { name: 'Nouvelle saisine' }).click()
  await page.getByLabelText('Numéro').fill('2026-014')
  await page.getByLabelText('Titre du projet').fill('Autre projet')
  await page.getByRole('button', { name: 'Créer le dossier' }).click()
  await expect.element(page.getByRole('dialog')).toHaveTextContent(/déjà/)
})

test('the number of its opinion stays taken, and nothing else is said of that opinion', async () => {
  const store = await open('/dossiers/d-2026-012')
  await store.put('texts', itsOpinion)
  await page.getByRole('button', { name: 'Préparer l’avis' }).click()
  await expect.element(page.getByLabelText('Numéro', { exact: true })).toHaveValue('AVIS-2026-041')
  await page.getByLabelText('Numéro', { exact: true }).fill('AVIS-2026-040')
  await expect.element(page.getByText(/^Le numéro AVIS-2026-040 est déjà celui d’un autre avis/)).toBeVisible()
  expect(document.body.textContent).not.toMatch(/Réexamens/)
})
