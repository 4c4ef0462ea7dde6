import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '#test/component/axe.ts'
import { dossierId, openConsolidation, reference } from './demonstration-round.tsx'

const opened = 'round_opened'
const text = () => document.querySelector('main')?.textContent ?? document.body.textContent ?? ''

describe('before the round is opened', () => {
  test('only who has sealed is shown, to the chair too, and what it waits for is said in words', async () => {
    await openConsolidation({
      change: records => ({ ...records, events: records.events.filter(({ act }) => act !== opened) }),
    })
    await expect.element(page.getByRole('heading', { name: 'Premier tour en cours' })).toBeVisible()
    await expect.element(page.getByText(/Il manque encore 2 évaluations/)).toBeVisible()
    const people = page.getByRole('list', { name: 'Qui a scellé' })
    await expect.element(people).toHaveTextContent('Paul-Henri VasseurExperts · scellée')
    await expect.element(people).toHaveTextContent('Hugo LemercierExperts · pas encore scellée')
    for (const secret of ['Aucun motif exigé', 'médiane', 'niveau', '6.4', 'Retenir'])
      expect(text()).not.toContain(secret)
    expect(page.getByRole('article').query()).toBeNull()
    await expectAccessible()
  })

  test('a round that was not called says so', async () => {
    await openConsolidation({ change: records => ({ ...records, events: [] }) })
    await expect.element(page.getByText(/Le tour n’a pas encore été lancé/)).toBeVisible()
  })

  test('the opening fills the screen by itself', async () => {
    let kept: Parameters<NonNullable<NonNullable<Parameters<typeof openConsolidation>[0]>['change']>>[0]['events'] = []
    const { store } = await openConsolidation({
      change: records => {
        kept = records.events.filter(({ act }) => act === opened)
        return { ...records, events: records.events.filter(({ act }) => act !== opened) }
      },
    })
    await expect.element(page.getByRole('heading', { name: 'Premier tour en cours' })).toBeVisible()
    await store.putAll('events', kept)
    await expect.element(page.getByRole('article')).toBeVisible()
  })
})

test('an assessment that came after the opening is told as such, by name and beside its reason', async () => {
  await openConsolidation({
    change: records => ({
      ...records,
      events: records.events.map(one =>
        one.act === opened && one.round
          ? {
              ...one,
              round: {
                ...one.round,
                commitments: records.assessments
                  .filter(({ memberId }) => memberId !== 'sylvie-abadie')
                  .flatMap(({ seal }) => seal?.hash ?? []),
              },
            }
          : one,
      ),
    }),
  })
  await expect.element(page.getByText(/1 arrivée après l’ouverture\s: Sylvie Abadie/)).toBeVisible()
  const voices = page.getByRole('region', { name: 'Motifs des membres' })
  await expect
    .element(voices.getByRole('listitem').filter({ hasText: 'Sylvie Abadie' }))
    .toHaveTextContent('donné après l’ouverture')
  await expectAccessible()
})

test('a draft is nobody else’s to see, once the round is open too', async () => {
  await openConsolidation({
    change: records => ({
      ...records,
      assessments: records.assessments.map(one =>
        one.id === 'evaluation-hugo-lemercier' && one.kind !== 'sealed'
          ? { ...one, answers: { 'c6-controle-humain': { value: 4, evidence: [], reason: 'Brouillon à taire.' } } }
          : one,
      ),
    }),
    search: '?all=true',
  })
  await expect.element(page.getByRole('article')).toBeVisible()
  expect(text()).not.toContain('Brouillon à taire')
  expect(page.getByRole('article').getByRole('img').element().getAttribute('aria-label')).not.toContain('Hugo')
})

test('who is recused sees nothing of the item', async () => {
  const seat = { memberId: 'idris-benhaddou', name: 'Idris Benhaddou', role: 'member' } as const
  await openConsolidation({ seat })
  await expect.element(page.getByRole('heading', { name: 'Vous êtes en déport' })).toBeVisible()
  expect(text()).not.toContain('Paul-Henri')
  expect(text()).not.toContain('6.4')
})

test('a dossier without a grid has nothing to consolidate', async () => {
  await openConsolidation({
    change: records => ({
      ...records,
      assessments: [],
      dossiers: records.dossiers.map(one => (one.id === dossierId ? { ...one, grids: [] } : one)),
    }),
  })
  await expect.element(page.getByRole('heading', { name: 'Rien à consolider' })).toBeVisible()
  await expectAccessible()
})

describe('the provisional result', () => {
  const aside = () => page.getByRole('complementary', { name: 'Résultat provisoire' })

  test('says what eliminates before any score, the bound with its rule, and that the rule does not decide', async () => {
    await openConsolidation()
    await expect.element(aside()).toHaveTextContent('27 critères retenus sur 27')
    const told = aside().element().textContent ?? ''
    expect(told.indexOf('éliminatoires')).toBeLessThan(told.indexOf('Poids'))
    await expect.element(aside()).toHaveTextContent(/Règle p-c6 : Transparence sous la moyenne.*37,5/)
    await expect.element(aside()).toHaveTextContent('La règle borne l’avis, elle ne le donne pas.')
    const senses = aside().getByRole('list', { name: 'Sens possibles' }).getByRole('listitem')
    await expect.element(senses.nth(0)).toHaveTextContent('Favorablehors borne')
    await expect.element(senses.nth(1)).not.toHaveTextContent('hors borne')
    await expect.element(aside()).toHaveTextContent('Total59 /100')
    await expect.element(aside()).toHaveTextContent(/AlerteDonnées sensibles déductibles/)
  })

  test('shows no total where the grid shows none', async () => {
    await openConsolidation({
      change: records => ({
        ...records,
        models: records.models.map(model => {
          const results = { ...(model.content.results as Record<string, unknown>), showTotal: false }
          return { ...model, content: { ...model.content, results } }
        }),
      }),
      search: `?grid=${encodeURIComponent(reference)}`,
    })
    await expect.element(aside()).toHaveTextContent('côte à côte, sans total')
    expect(aside().element().textContent).not.toContain('59')
    expect(aside().element().textContent).not.toContain('Niveau')
  })
})
