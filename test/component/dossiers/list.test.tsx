import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { assessments, dossier, dossiers, inDays, me, members, sittings } from '#test/component/villeneuve.ts'

const profile = { ...aProfile, identity: me, demonstration: false }
const everything = { members, dossiers, sittings, assessments }

const open = async (records: Parameters<typeof memoryStore>[0] = everything, at = '/dossiers') => {
  const store = await memoryStore(records)
  const app = await renderApp({ store, profile, at })
  await expect.element(page.getByRole('heading', { level: 1, name: 'Dossiers' })).toBeVisible()
  return { ...app, store }
}

const link = (name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' })
const rows = () => page.getByRole('table', { name: 'Dossiers' }).element().querySelectorAll('tr')
const focused = () => document.activeElement?.textContent

beforeEach(() => page.viewport(1440, 900))

describe('the list', () => {
  test('groups dossiers by what is next, the sitting first', async () => {
    await open()
    await expect.element(page.getByRole('heading', { level: 2, name: /^Séance du/ })).toBeVisible()
    const groups = [...rows()].flatMap(row => row.querySelector('h2')?.textContent ?? [])
    expect(groups.slice(1)).toEqual(['En cours', 'Avis rendus'])
  })

  test('says of each dossier where it stands, when, how grave, and who has sealed', async () => {
    await open()
    const row = page.getByRole('row', { name: /Ciblage des réexamens/ })
    await expect.element(row).toHaveTextContent('rapport : vous')
    await expect.element(row).toHaveTextContent('Inscrite')
    await expect.element(row).toHaveTextContent('dans 3 jours')
    await expect.element(row).toHaveTextContent('Haut risque')
    await expect.element(row).toHaveTextContent('8 sur 11 · vous : à terminer')
    await expect.element(row).toHaveTextContent('Fatou Diarra, scellée')
    await expect.element(row).toHaveTextContent('Inès Caron, non commencée')
  })

  test.each([
    ['under_instruction', '2024-10-01', /1er oct\. 2024en retard de \d+ jours/],
    ['information_requested', '2024-10-01', /suspendue1er oct\. 2024/],
    ['incomplete', '2024-10-01', /suspendue1er oct\. 2024/],
    ['published', '2024-10-01', /1er oct\. 2024ne court plus/],
    ['withdrawn', '2024-10-01', /1er oct\. 2024ne court plus/],
  ] as const)('says of the deadline what the sheet says: %s', async (state, deadline, words) => {
    const one = dossier('2024-001', 'Ancien projet', '', { state, deadline })
    await open({ members, dossiers: [one], sittings: [], assessments: [] })
    await expect.element(page.getByRole('row', { name: /Ancien projet/ })).toHaveTextContent(words)
  })

  test('has room for a deadline that is late', async () => {
    await page.viewport(1280, 800)
    await open({
      ...everything,
      dossiers: [dossier('2024-001', 'Ancien projet', '', { state: 'under_instruction', deadline: inDays(-120) })],
    })
    const words = page.getByText(/^en retard de \d+ jours$/).element().parentElement
    expect(words?.scrollWidth).toBeLessThanOrEqual(words?.clientWidth ?? 0)
  })

  test('says in one sentence what is expected of me, and leads there', async () => {
    await open()
    await expect
      .element(page.getByRole('main'))
      .toHaveTextContent('remplir vos évaluations des dossiers 2026-012 (à terminer) et 2026-014 (à terminer).')
    await page.getByRole('link', { name: 'Continuer' }).click()
    await expect.element(page.getByRole('heading', { level: 1, name: /2026-012/ })).toBeVisible()
  })

  test('shows a dossier created elsewhere at once', async () => {
    const { store } = await open()
    await store.put('dossiers', dossier('2026-018', 'Tout nouveau', '', { state: 'filed' }))
    await expect.element(link('Tout nouveau')).toBeVisible()
  })
})

describe('filters', () => {
  test('combine, stay in the address, and are undone together', async () => {
    const { router } = await open()
    await page.getByRole('button', { name: /^En instruction/ }).click()
    await page.getByRole('checkbox', { name: /Risque minimal/ }).click()
    await expect.element(link(/Rédaction assistée/)).toBeVisible()
    await expect.element(link(/Ciblage/)).not.toBeInTheDocument()
    expect(router.state.location.search).toMatchObject({ view: 'instruction', classes: ['minimal'] })
    await page.getByLabelText('Filtrer par mots').fill('zzz')
    await expect.element(page.getByText('Aucun dossier ne répond à ces filtres')).toBeVisible()
    await page.getByRole('button', { name: 'Montrer tous les dossiers' }).click()
    await expect.element(link(/Ciblage/)).toBeVisible()
  })

  test('of an address are applied on opening', async () => {
    await open(everything, '/dossiers?view=to_sign')
    await expect.element(link(/Tri des candidatures/)).toBeVisible()
    expect(page.getByRole('link', { name: /Ciblage/ }).query()).toBeNull()
  })

  test('are a sheet where there is no room beside the list', async () => {
    await page.viewport(720, 450)
    await open()
    await page.getByRole('button', { name: 'Vues et filtres' }).click()
    await page
      .getByRole('dialog', { name: 'Vues et filtres' })
      .getByRole('button', { name: /^À signer/ })
      .click()
    await userEvent.keyboard('{Escape}')
    await expect.element(link(/Tri des candidatures/)).toBeVisible()
  })
})

describe('a thousand dossiers', () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    dossier(`2026-${String(index + 1).padStart(4, '0')}`, `Projet ${index + 1}`, 'Direction', { state: 'filed' }),
  )

  test('are a list of which only the rows in sight are in the page', async () => {
    await open({ members, dossiers: many })
    await expect.element(page.getByText(/1.000 dossiers/)).toBeVisible()
    await expect.element(page.getByRole('table', { name: 'Dossiers' })).toHaveAttribute('aria-rowcount', '1002')
    expect(rows().length).toBeLessThan(60)
  })

  test('are gone through with the arrows, Page, Home and End, and Enter opens', async () => {
    await open({ members, dossiers: many })
    link('Projet 1000').element().focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(focused).toBe('Projet 999')
    await userEvent.keyboard('{End}')
    await expect.poll(focused).toBe('Projet 1')
    await userEvent.keyboard('{PageUp}')
    await expect.poll(focused).toBe('Projet 11')
    await userEvent.keyboard('{Home}')
    await expect.poll(focused).toBe('Projet 1000')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { level: 1, name: /Projet 1000/ })).toBeVisible()
  })

  test('are found again where one left them', async () => {
    const { router } = await open({ members, dossiers: many })
    link('Projet 1000').element().focus()
    await userEvent.keyboard('{End}')
    await expect.poll(focused).toBe('Projet 1')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { level: 1, name: /Projet 1$/ })).toBeVisible()
    router.history.back()
    await expect.element(link('Projet 1')).toBeInViewport()
  })
})

describe('a new referral', () => {
  test('has a number proposed, and leads to the dossier it opens', async () => {
    const { store } = await open()
    await page.getByRole('button', { name: 'Nouvelle saisine' }).click()
    await expect.element(page.getByLabelText('Titre du projet')).toHaveFocus()
    await page.getByLabelText('Titre du projet').fill('Tri du courrier')
    await page.getByLabelText('Direction porteuse').fill('Accueil')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { level: 1, name: /Tri du courrier/ })).toBeVisible()
    const [made] = (await store.find('dossiers', { state: 'draft_referral' })) ?? []
    expect(made).toMatchObject({
      title: 'Tri du courrier',
      direction: 'Accueil',
      number: expect.stringMatching(/^\d{4}-\d{3}$/),
    })
  })

  test('put aside by Escape is found again as it was typed; given up, it is not', async () => {
    await open()
    const begin = () => page.getByRole('button', { name: 'Nouvelle saisine' }).click()
    const title = page.getByLabelText('Titre du projet')
    await begin()
    await title.fill('Tri du courrier')
    await userEvent.keyboard('{Escape}')
    await expect.element(title).not.toBeInTheDocument()
    await begin()
    await expect.element(title).toHaveValue('Tri du courrier')
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()
    await expect.element(title).not.toBeInTheDocument()
    await begin()
    await expect.element(title).toHaveValue('')
  })

  test('without a title says so and goes to the field', async () => {
    const { store } = await open()
    await page.getByRole('button', { name: 'Nouvelle saisine' }).click()
    await page.getByRole('button', { name: 'Créer le dossier' }).click()
    await expect.element(page.getByText('Donnez un titre', { exact: false })).toBeVisible()
    await expect.element(page.getByLabelText('Titre du projet')).toHaveFocus()
    expect(await store.count('dossiers')).toBe(dossiers.length)
  })

  test('is proposed the number that follows those of its year', async () => {
    const year = new Date().getFullYear()
    await open({ members, dossiers: [dossier(`${year}-040`, 'Le dernier', '', { state: 'filed' })] })
    await page.getByRole('button', { name: 'Nouvelle saisine' }).click()
    await expect.element(page.getByLabelText('Numéro')).toHaveValue(`${year}-041`)
  })

  test('cannot take the number of another dossier', async () => {
    await open()
    await page.getByRole('button', { name: 'Nouvelle saisine' }).click()
    await page.getByLabelText('Numéro').fill('2026-014')
    await page.getByLabelText('Titre du projet').fill('X')
    await page.getByRole('button', { name: 'Créer le dossier' }).click()
    await expect.element(page.getByText(/Le numéro 2026-014 est déjà celui/)).toBeVisible()
  })

  test('is what an empty committee offers', async () => {
    await open({ members })
    await expect.element(page.getByText('Aucun dossier pour l’instant')).toBeVisible()
    await page.getByRole('button', { name: 'Nouvelle saisine' }).last().click()
    await expect.element(page.getByRole('dialog', { name: 'Nouvelle saisine' })).toBeVisible()
  })
})
