import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { changesAtRest, writeWaitingChanges } from '#renderer/ui/autosave/waiting-changes.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { chaptersOf } from '#shared/domain/grid/manifesto.ts'
import { anAssessment, gridModel, shippedGrid } from '#test/component/assessment/desk.tsx'
import { expectAccessible } from '#test/component/axe.ts'
import { bench, openEditor, openUsefulness, outline, smallGrid } from './desk.ts'

const small = (changes: Record<string, unknown> = {}) => gridModel('petite@1.0.0', smallGrid(changes))

test('a knock-out is built by choosing, and fires on the bench', async () => {
  const { kept } = await openEditor({ model: small() })
  await outline().getByRole('button', { name: 'Toutes les règles' }).click()
  await page.getByRole('button', { name: 'Ajouter une règle' }).click()
  await page.getByRole('menuitem', { name: 'Éliminatoire' }).click()
  const condition = page.getByRole('group', { name: 'Quand la règle s’applique' }).first()
  await condition.getByRole('combobox', { name: /^Valeur/ }).selectOptions('Oui')
  await expect.element(condition.getByText(/surveille-t-il des personnes/).first()).toBeVisible()
  await page.getByLabelText('Motif affiché et imprimé').fill('La surveillance est exclue.')

  await page.getByRole('button', { name: 'Banc d’essai' }).click()
  await bench().getByRole('button', { name: 'Créer un exemple' }).click()
  await expect.element(bench().getByText('Ne s’applique pas')).toBeVisible()
  await bench().getByText('Pourquoi', { exact: true }).last().click()
  await expect.element(bench().getByText(/il faudrait que/)).toBeVisible()
  await bench()
    .getByRole('combobox', { name: /surveille-t-il/ })
    .click()
  await page.getByRole('listbox').getByRole('option', { name: 'Oui' }).click()
  await expect.element(bench().getByText('S’applique', { exact: true })).toBeVisible()
  await expect.element(bench().getByRole('status').filter({ hasText: 'Défavorable' })).toBeVisible()
  await expect
    .poll(async () => (await kept()).rules)
    .toMatchObject([
      {
        type: 'knockout',
        when: { '==': [{ var: 'answers.surveillance' }, 'oui'] },
        reason: 'La surveillance est exclue.',
        maxOpinion: 'unfavourable',
        waiver: 'never',
      },
    ])
})

test('a reference is tagged with a chapter of the Manifesto, and untagged', async () => {
  const references = [{ id: 'm', text: 'Manifeste pour une IA responsable' }]
  const { kept } = await openEditor({ model: small({ references }) })
  await outline().getByRole('button', { name: 'Références' }).click()
  const chapter = page.getByRole('combobox', { name: 'Chapitre du Manifeste, référence 1' })
  await chapter.click()
  await page.getByRole('option', { name: 'Utile et proportionné' }).click()
  await expect
    .poll(async () => (await kept()).references)
    .toEqual([{ ...references[0], manifesto: 'useful_proportionate' }])
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(async () => (await kept()).references).toEqual(references)
})

test('what is typed is kept, undone and done again', async () => {
  const { kept } = await openEditor({ model: small() })
  await page.getByLabelText('Titre', { exact: true }).fill('Grande grille')
  await expect.poll(async () => (await kept()).title).toBe('Grande grille')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(async () => (await kept()).title).toBe('Petite grille')
  await expect.element(page.getByLabelText('Titre', { exact: true })).toHaveValue('Petite grille')
  await outline().getByRole('button', { name: 'Calcul' }).click()
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.poll(async () => (await kept()).title).toBe('Grande grille')
})

test('the version and the identifier that are being typed when the window closes are kept', async () => {
  const { kept } = await openEditor({ model: small() })
  await page.getByLabelText('Version', { exact: true }).fill('1.2.0')
  writeWaitingChanges()
  await expect.poll(changesAtRest).toBe(true)
  await expect.poll(kept).toMatchObject({ version: '1.2.0' })
  await page.getByLabelText('Version', { exact: true }).fill('deux')
  writeWaitingChanges()
  await expect.poll(changesAtRest).toBe(true)
  await openUsefulness()
  await page.getByLabelText('Identifiant', { exact: true }).fill('interet')
  writeWaitingChanges()
  await expect.poll(changesAtRest).toBe(true)
  await expect.poll(async () => JSON.stringify(await kept())).toContain('"id":"interet"')
  expect(await kept()).toMatchObject({ version: '1.2.0' })
})

test('a criterion is tagged with a chapter of the Manifesto by a reference that bears it', async () => {
  const { kept } = await openEditor({ model: small() })
  await outline().getByRole('button', { name: 'Références' }).click()
  await page.getByRole('button', { name: 'Ajouter une référence' }).click()
  await page.getByRole('combobox', { name: 'Chapitre du Manifeste, référence 1' }).click()
  await page.getByRole('option', { name: 'Utile et proportionné' }).click()
  await expectAccessible()
  await expect.poll(async () => (await kept()).references).toMatchObject([{ manifesto: 'useful_proportionate' }])
  await openUsefulness()
  await page.getByRole('combobox', { name: 'Références' }).click()
  await page.getByRole('option').first().click()
  const [reference] = (await kept()).references as { id: string }[]
  await expect.poll(async () => JSON.stringify(await kept())).toContain(`"refs":["${reference?.id}"]`)
  const grid = loadGrid(await kept())
  if (!grid.ok) throw new Error(String(grid.error.params?.message))
  expect(grid.value.questions.map(question => chaptersOf(grid.value, question))).toEqual([
    [],
    ['useful_proportionate'],
    [],
  ])
})

test('the act that adopts a grid and its period are written, and an end before the beginning is told', async () => {
  const { kept } = await openEditor({ model: small({ adoption: null }) })
  await page.getByLabelText('Acte d’adoption').fill('Délibération 2026-114')
  await page.getByLabelText('Date de l’acte').fill('2026-03-02')
  await page.getByLabelText('Du', { exact: true }).fill('2026-04-01')
  await page.getByLabelText('Au', { exact: true }).fill('2025-04-01')
  await expect.element(page.getByText('La fin précède le début.')).toBeVisible()
  await page.getByLabelText('Au', { exact: true }).fill('2028-03-31')
  await expect.element(page.getByText('La fin précède le début.')).not.toBeInTheDocument()
  await expect.poll(kept).toMatchObject({
    adoption: { act: 'Délibération 2026-114', date: '2026-03-02' },
    validity: { from: '2026-04-01', until: '2028-03-31' },
  })
  await page.getByLabelText('Au', { exact: true }).fill('')
  await expect.poll(async () => (await kept()).validity).toEqual({ from: '2026-04-01' })
})

test('a question moves by its buttons, the focus stays on it and the move is said', async () => {
  const { kept } = await openEditor({ model: small() })
  await outline()
    .getByRole('button', { name: /1 Usage/ })
    .click()
  const down = page.getByRole('button', { name: /Descendre « Le système/ })
  await down.click()
  const ids = async () =>
    ((await kept()).sections as { questions: { id: string }[] }[]).map(({ questions }) => questions.map(({ id }) => id))
  await expect.poll(ids).toEqual([['utilite', 'surveillance'], ['recours']])
  await expect.element(page.getByRole('button', { name: /Monter « Le système/ })).toHaveFocus()
  await expect.element(page.getByText(/est maintenant en position 2 sur 2/)).toBeInTheDocument()
})

test('a question dragged in the outline goes to another section', async () => {
  const { kept } = await openEditor({ model: small() })
  await outline().getByRole('button', { name: 'Questions de « Usage »' }).click()
  await userEvent.dragAndDrop(
    outline().getByRole('button', { name: /Quelle utilité/ }),
    outline().getByRole('button', { name: /2 Personnes/ }),
  )
  await expect
    .poll(async () => ((await kept()).sections as { questions: { id: string }[] }[]).map(one => one.questions.length))
    .toEqual([1, 2])
})

test('what is named elsewhere is removed only with what names it', async () => {
  const rule = {
    id: 'r',
    type: 'alert',
    when: { '==': [{ var: 'answers.surveillance' }, 'oui'] },
    reason: 'Attention.',
  }
  const { kept } = await openEditor({ model: small({ rules: [rule] }) })
  await outline()
    .getByRole('button', { name: /1 Usage/ })
    .click()
  await page.getByRole('button', { name: /Retirer « Le système/ }).click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByText(/La condition de la règle/)).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Retirer le tout' }).click()
  await expect.poll(async () => (await kept()).rules).toEqual([])
})

test('a fault is said in words and leads to its field', async () => {
  const rules = [{ id: 'r', type: 'next_grid', when: true, reason: 'Suite.' }]
  await openEditor({ model: small({ rules }) })
  await page.getByRole('button', { name: '1 faute à corriger' }).click()
  await page.getByRole('button', { name: /choisissez la grille à ouvrir/ }).click()
  await expect.element(page.getByRole('combobox', { name: 'Grille à ouvrir' })).toHaveFocus()
})

test('an identifier is renamed with everything that names it', async () => {
  const rule = {
    id: 'r',
    type: 'alert',
    when: { '==': [{ var: 'answers.surveillance' }, 'oui'] },
    reason: 'Attention.',
  }
  const { kept } = await openEditor({ model: small({ rules: [rule] }) })
  await outline().getByRole('button', { name: 'Questions de « Usage »' }).click()
  await outline()
    .getByRole('button', { name: /surveille-t-il/ })
    .click()
  const id = page.getByLabelText('Identifiant', { exact: true })
  await id.fill('utilite')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('« utilite » est déjà pris.')).toBeVisible()
  await id.fill('suivi')
  await userEvent.keyboard('{Enter}')
  await expect.poll(async () => JSON.stringify((await kept()).rules)).toContain('answers.suivi')
})

test('a published grid is only read, and a copy of its next version is edited', async () => {
  const { store, router } = await openEditor({ model: small({ status: 'published' }) })
  await expect.element(page.getByText(/publiée ou retirée/)).toBeVisible()
  await expect.element(page.getByLabelText('Titre', { exact: true })).toHaveAttribute('readonly')
  await page.getByRole('button', { name: 'Modifier une copie' }).click()
  await expect.element(page.getByLabelText('Titre', { exact: true })).not.toHaveAttribute('readonly')
  const copies = await store.find('models', { kind: 'grid' })
  const copy = copies.find(({ reference }) => reference === 'petite@1.1.0')
  expect(router.state.location.pathname).toBe(`/grilles/${copy?.id}/edition`)
  expect(copy?.content).toMatchObject({
    status: 'draft',
    replaces: [{ version: '1.0.0', mapping: { surveillance: 'surveillance', utilite: 'utilite', recours: 'recours' } }],
  })
})

test('a grid that an assessment refers to is only read', async () => {
  await openEditor({ model: small(), assessments: [anAssessment('petite@1.0.0', {})] })
  await expect.element(page.getByText(/Des évaluations portent sur cette version/)).toBeVisible()
})

test('a pinned result says when an edit changes it', async () => {
  await openEditor({ model: small() })
  await page.getByRole('button', { name: 'Banc d’essai' }).click()
  await bench().getByRole('button', { name: 'Créer un exemple' }).click()
  await bench()
    .getByRole('combobox', { name: /Quelle utilité/ })
    .click()
  await page.getByRole('option', { name: /Degré 1/ }).click()
  await bench()
    .getByRole('button', { name: /Retenir ce résultat/ })
    .click()
  await expect.element(bench().getByText('Le résultat est celui attendu.')).toBeVisible()
  await outline().getByRole('button', { name: 'Questions de « Usage »' }).click()
  await outline()
    .getByRole('button', { name: /Quelle utilité/ })
    .click()
  await page.getByRole('combobox', { name: 'Sens de la réponse' }).click()
  await page.getByRole('option', { name: /^Information/ }).click()
  await expect.element(bench().getByText('Le résultat n’est plus celui attendu.')).toBeVisible()
})

test('a grid that shows no total gives no figure of it on the bench, in a pinned result nor in a reason', async () => {
  const rules = [{ id: 'r', type: 'alert', when: { '<': [{ var: 'result.total' }, 60] }, reason: 'Faible.' }]
  await openEditor({ model: small({ rules, results: { levels: [], showTotal: false } }) })
  await page.getByRole('button', { name: 'Banc d’essai' }).click()
  await bench().getByRole('button', { name: 'Créer un exemple' }).click()
  const useful = bench().getByRole('combobox', { name: /Quelle utilité/ })
  await useful.click()
  await page.getByRole('option', { name: /Degré 2/ }).click()
  await bench()
    .getByRole('button', { name: /Retenir ce résultat/ })
    .click()
  await useful.click()
  await page.getByRole('option', { name: /Degré 1/ }).click()
  await expect.element(bench().getByText('Total : changé, sans être montré par cette grille')).toBeVisible()
  await bench().getByText('Pourquoi', { exact: true }).last().click()
  await expect.element(bench().getByText(/total que cette grille ne montre pas/)).toBeVisible()
})

describe.each(['light', 'dark'] as const)('in %s', theme => {
  test.each([
    {
      language: 'fr',
      rules: 'Toutes les règles',
      bench: 'Banc d’essai',
      first: 'Créer un exemple',
      open: /classement|Plafond|avis/i,
    },
    { language: 'en', rules: 'All rules', bench: 'Test bench', first: 'Make a sample' },
  ] as const)('a shipped grid is accessible in $language: its question, its rules, its bench', async words => {
    await openEditor({
      model: await shippedGrid('boussole-nantes@1.0.0'),
      settings: { theme, language: words.language },
    })
    await outline().getByRole('button', { name: /^2 / }).click()
    await expectAccessible()
    await page.getByRole('button', { name: words.bench }).click()
    await bench().getByRole('button', { name: words.first }).click()
    await outline().getByRole('button', { name: words.rules }).click()
    await expectAccessible()
  })
})

test('a grid in draft is found in the palette, and opens to be edited', async () => {
  const { router } = await openEditor({ model: await shippedGrid('sobriete-ia@1.0.0') })
  await router.navigate({ to: '/dossiers' })
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('sobriété')
  await page.getByRole('button', { name: /sobriete-ia@1\.0\.0/ }).click()
  await expect.element(outline()).toBeVisible()
})
