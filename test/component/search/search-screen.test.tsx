import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ModelRecord } from '#shared/domain/model.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { aDossier, anAnnotation } from '../a-record.ts'
import { shippedGrid } from '../assessment/desk.tsx'
import { expectAccessible } from '../axe.ts'
import { fakeBridge } from '../fake-bridge.ts'
import { aProfile } from '../fake-vault.ts'
import { memoryStore } from '../memory-store.ts'
import { theOpinion } from '../opinion/desk.tsx'
import { textPdf } from '../reading/text-pdf.ts'
import { renderApp } from '../render-app.tsx'
import { storedFile } from '../stored-file.ts'
import { members, pieces, sittings } from '../villeneuve.ts'
import { aMachine } from './a-search.ts'

const lines = ['Le ciblage des réexamens est motivé.', 'Chaque allocataire est informé du réexamen de son dossier.']

type Records = Parameters<typeof memoryStore>[0]

async function open(
  at: string,
  settings: Partial<DeviceSettings> = {},
  models: ModelRecord[] = [],
  more: Records = {},
) {
  const [first] = pieces
  if (!first) throw new Error('no piece')
  const pdf = textPdf([
    { lines: [{ text: 'Préambule', x: 72, y: 700 }] },
    { lines: lines.map((text, line) => ({ text, x: 72, y: 700 - 20 * line })) },
  ])
  const sha256 = await storedFile(pdf)
  const machine = aMachine({ [sha256]: ['Préambule', lines.join('\n')] })
  const store = await memoryStore({
    members,
    dossiers: [
      aDossier('d-1', { title: 'Ciblage des réexamens' }),
      aDossier('d-2', { number: '2026-002', title: 'Optimisation des tournées' }),
    ],
    pieces: [{ ...first, dossierId: 'd-1', sha256 }],
    annotations: [anAnnotation('n-1', { body: 'Le réexamen manque de motifs.' })],
    models,
    ...more,
  })
  const { router } = await renderApp({
    store,
    at,
    search: true,
    bridge: fakeBridge(machine.answers, settings),
    profile: aProfile,
  })
  return { store, router, machine }
}

const field = () => page.getByRole('textbox', { name: /^Chercher dans les dossiers|^Search dossiers/ })
const hit = (name: RegExp) => page.getByRole('link', { name })

test('what is typed is found by kind, marked, and kept in the address', async () => {
  const { router } = await open('/recherche')
  await expect.element(page.getByRole('heading', { name: 'Que cherchez-vous' })).toBeVisible()
  await expect.element(field()).toHaveFocus()
  await userEvent.keyboard('reexamens')
  await expect.element(hit(/Ciblage des réexamens.*2026-001/)).toBeVisible()
  await expect.element(hit(/AIPD du réexamen ciblé.*page 2.*2026-001/)).toBeVisible()
  await expect.element(hit(/Note sur.*page 1.*Camille Roux/)).toBeVisible()
  expect([...document.querySelectorAll('mark')].map(mark => mark.textContent?.toLowerCase())).toContain('réexamen')
  await expect.element(page.getByRole('status').filter({ hasText: /résultat/ })).toHaveTextContent('4 résultats')
  expect(router.state.location.search).toEqual({ q: 'reexamens' })
  await page.getByRole('button', { name: /^Notes/ }).click()
  await expect.element(page.getByRole('status').filter({ hasText: /résultat/ })).toHaveTextContent('1 résultat')
  expect(router.state.location.search).toEqual({ q: 'reexamens', kind: 'note' })
})

test('arrows go from the field through the results, and Enter opens the page at the words', async () => {
  const { router } = await open('/recherche?q=allocataire')
  await expect.element(hit(/AIPD/)).toBeVisible()
  await field().click()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(hit(/AIPD/)).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(field()).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => router.state.location.pathname).toBe('/dossiers/d-1/piece/p-1')
  await expect
    .poll(() => [...(CSS.highlights.get('d-passage') ?? [])].map(String), { timeout: 20_000 })
    .toEqual(['allocataire'])
  await expect.element(page.getByRole('status').filter({ hasText: 'Passage trouvé, page 2' })).toBeInTheDocument()
})

test('a note opens beside its piece', async () => {
  const { router } = await open('/recherche?q=motifs&kind=note')
  await hit(/Note sur/).click()
  await expect.poll(() => router.state.location.pathname).toBe('/dossiers/d-1/piece/p-1')
  await expect
    .poll(() => document.querySelector('[aria-current="true"], [data-current="true"]'), { timeout: 20_000 })
    .not.toBeNull()
})

test('a question of a grid opens the grid at it, which is there again on the way back', async () => {
  await page.viewport(1280, 800)
  const { router } = await open('/recherche?q=réversibilité', {}, [await shippedGrid('boussole-nantes@1.0.0')])
  await hit(/Le contrat règle-t-il/).click()
  await expect.poll(() => router.state.location.pathname).toBe('/grilles/model-boussole-nantes%401.0.0')
  const question = page.getByRole('heading', { name: /Le contrat règle-t-il/ })
  await expect.element(question).toHaveFocus()
  await expect.element(question).toBeInViewport()
  expect(document.querySelectorAll('main [aria-current]')).toHaveLength(1)
  await expectAccessible()
  router.history.back()
  await expect.element(hit(/Le contrat règle-t-il/)).toBeVisible()
  router.history.forward()
  await expect.element(question).toHaveFocus()
})

test('a grid found by its own words opens at its beginning', async () => {
  await open('/recherche?q=boussole', {}, [await shippedGrid('boussole-nantes@1.0.0')])
  await hit(/^Boussole/)
    .first()
    .click()
  await expect.element(page.getByRole('heading', { name: /Agir sur cette grille/ })).toBeVisible()
  expect(document.querySelectorAll('main [aria-current]')).toHaveLength(0)
})

/** The words chosen in the field that has the focus. */
const chosenWords = () => {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return null
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
}

test('a dossier found by what its sheet says opens the sheet at the field, the words chosen', async () => {
  const sheet = { title: 'Optimisation des tournées', summary: 'Moins de carburant.\nLes tournées sont revues.' }
  const people = [{ id: 'p-9', capacity: 'project_owner' as const, name: 'Nora Quéméner' }]
  const dossiers = [aDossier('d-2', { number: '2026-002', ...sheet, supplierName: 'Algorance', people })]
  const { router } = await open('/recherche?q=algorance', {}, [], { dossiers, pieces: [], annotations: [] })
  await hit(/2026-002/).click()
  await expect.poll(() => router.state.location.pathname).toBe('/dossiers/d-2/fiche')
  await expect.poll(chosenWords).toBe('Algorance')
  for (const [q, words] of [
    ['revues', 'revues'],
    ['quemener', 'Quéméner'],
  ] as const) {
    await router.navigate({ to: '/recherche', search: { q } })
    await hit(/2026-002/).click()
    await expect.poll(chosenWords).toBe(words)
    await expect.element(page.elementLocator(document.activeElement ?? document.body)).toBeInViewport()
  }
  // By its number or its title it opens as from the list.
  await router.navigate({ to: '/recherche', search: { q: '2026-002' } })
  await hit(/2026-002/).click()
  await expect.poll(() => router.state.location.pathname).toBe('/dossiers/d-2')
})

test('a text opens at the paragraph, the words chosen', async () => {
  const [recital] = theOpinion.text.recitals
  if (!recital) throw new Error('no recital')
  const said = {
    ...recital,
    id: 'n-9',
    content: [{ type: 'text', text: 'Considérant que la zébrure est illisible ;' }],
  }
  const text = {
    ...theOpinion,
    dossierId: 'd-1',
    text: { ...theOpinion.text, recitals: [...theOpinion.text.recitals, said] },
  } as typeof theOpinion
  const { router } = await open('/recherche?q=zebrures%20', {}, [], { texts: [text] })
  await hit(/motifs/).click()
  await expect.poll(() => router.state.location.pathname).toBe(`/avis/${text.id}`)
  await expect.poll(chosenWords).toBe('zébrure')
  await expect.element(page.elementLocator(document.activeElement ?? document.body)).toBeInViewport()
})

/** Whether the words at the end of a field of many lines are in sight: the end of the field, and of the words it holds. */
const endIsInSight = () => {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement)) return false
  const { bottom } = field.getBoundingClientRect()
  const isAtEnd = field.scrollTop + field.clientHeight > field.scrollHeight - 40
  return isAtEnd && bottom > 0 && bottom <= window.innerHeight
}

test('of a long field, the words are in sight', async () => {
  const many = Array.from({ length: 90 }, (_, line) => `Ligne ${line} de la description.`).join('\n')
  const summary = `${many}\nTout finit par une zébrure.`
  const dossiers = [aDossier('d-1', { summary })]
  const said = {
    ...theOpinion.text.recitals[0],
    id: 'n-9',
    content: [{ type: 'text', text: `${'Considérant que le dossier décrit le modèle. '.repeat(250)}Une zébrure ;` }],
  }
  const text = { ...theOpinion, dossierId: 'd-1', text: { ...theOpinion.text, recitals: [said] } } as typeof theOpinion
  const { router } = await open('/recherche?q=zebrure%20', {}, [], { dossiers, pieces: [], texts: [text] })
  await page.getByRole('link', { name: /Tout finit/ }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/dossiers/d-1/fiche')
  await expect.poll(chosenWords).toBe('zébrure')
  await expect.poll(endIsInSight).toBe(true)
  await router.navigate({ to: '/recherche', search: { q: 'zebrure ' } })
  await page.getByRole('link', { name: /Une zébrure/ }).click()
  await expect.poll(() => router.state.location.pathname).toBe(`/avis/${text.id}`)
  await expect.poll(chosenWords).toBe('zébrure')
  await expect.poll(endIsInSight).toBe(true)
})

test('words on different pages of one piece find it, and each of its pages opens', async () => {
  const { router } = await open('/recherche?q=preambule%20allocataires%20')
  await expect.element(page.getByText('Ce que vous cherchez est sur plusieurs pages de cette pièce.')).toBeVisible()
  await expect.element(page.getByRole('status').filter({ hasText: /résultat/ })).toHaveTextContent('1 résultat')
  await expect.element(hit(/AIPD.*page 1/)).toBeVisible()
  await hit(/AIPD.*page 2/).click()
  await expect.poll(() => router.state.location.pathname).toBe('/dossiers/d-1/piece/p-1')
  await expect
    .poll(() => [...(CSS.highlights.get('d-passage') ?? [])].map(String), { timeout: 20_000 })
    .toEqual(['allocataire'])
})

test('nothing found says so, and whether filters are the reason', async () => {
  await open('/recherche?q=inexistant%20')
  await expect.element(page.getByText('Rien ne correspond à ces mots. Essayez-en moins')).toBeVisible()
  await field().fill('tournées ')
  await expect.element(hit(/Optimisation des tournées/)).toBeVisible()
  await page.getByRole('button', { name: /^Membres/ }).click()
  await expect.element(page.getByText('Rien ne correspond à ces mots avec ces filtres.')).toBeVisible()
})

test('Ctrl+Shift+F leads to the field from anywhere, and the palette shows the first passages', async () => {
  const { router } = await open('/dossiers')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('allocataire')
  await expect.element(page.getByRole('button', { name: /Chaque allocataire est informé/ })).toBeVisible()
  await expect.element(page.getByRole('button', { name: /Rechercher « allocataire » partout/ })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('{Control>}{Shift>}F{/Shift}{/Control}')
  await expect.element(field()).toHaveFocus()
  expect(router.state.location.pathname).toBe('/recherche')
})

test('a dossier one withdraws from goes from the results on show', async () => {
  const { store } = await open('/recherche?q=reexamen%20')
  await expect.element(hit(/AIPD du réexamen ciblé.*page 2/)).toBeVisible()
  const [sitting] = sittings
  if (!sitting) throw new Error('no sitting')
  await store.put('sittings', {
    ...sitting,
    agenda: [{ id: 'i', dossierId: 'd-1', title: 'Réexamens' }],
    attendance: [{ memberId: 'm-chair', status: 'recused' }],
  })
  await expect.element(page.getByText('Rien ne correspond à ces mots. Essayez-en moins')).toBeVisible()
  await page.getByRole('combobox', { name: 'Dossier' }).click()
  await expect.element(page.getByRole('option', { name: /^2026-002/ })).toBeVisible()
  expect(page.getByRole('option', { name: /^2026-001/ }).elements()).toHaveLength(0)
  await userEvent.keyboard('{Escape}{Control>}k{/Control}2026')
  await expect.element(page.getByRole('button', { name: /Optimisation des tournées/ })).toBeVisible()
  expect(page.getByRole('button', { name: /Ciblage des réexamens/ }).elements()).toHaveLength(0)
})

test.each([
  ['light', 'fr'],
  ['dark', 'en'],
] as const)('accessible in %s and %s', async (theme, language) => {
  await open('/recherche?q=reexamen', { theme, language })
  await expect.element(hit(/page 2/)).toBeVisible()
  await expectAccessible()
})
