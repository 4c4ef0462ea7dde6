import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '#test/component/axe.ts'
import { isRetained, nothingRetained, openConsolidation } from './demonstration-round.tsx'

const card = () => page.getByRole('article')
const focused = () => page.getByRole('heading', { level: 2, name: /^\d+\.\d+/ })
const pane = () => page.getByRole('region', { name: 'Critères et valeurs retenues' })
const said = () => pane().getByRole('status')
/** Without the spaces of typography. */
const plain = (text: string | null | undefined) => text?.replaceAll(/\s/g, ' ')

const inPane = async () => {
  await expect.element(focused()).toBeVisible()
  ;(pane().element() as HTMLElement).focus()
}

describe('what divides the committee', () => {
  test('the planted disagreement comes first, with its dots, its median, its range and its measures', async () => {
    await page.viewport(1440, 900)
    await openConsolidation()
    await expect.element(focused()).toHaveTextContent('6.4Qui peut écarter le résultat')
    await expect.element(page.getByText(/^9 évaluations scellées sur 11 · 1 déport$/)).toBeVisible()
    await expect.element(card()).toHaveTextContent('Écart de 3 niveaux')
    const plot = card().getByRole('img').element()
    expect(plain(plot.getAttribute('aria-label'))).toBe(
      '9 notes ; 0 Absent : Paul-Henri Vasseur, Fatou Diarra ; 1 Intention : Claire Morvan, Marc Le Goff, Nadège Pruvost ; 2 Partiel : Samuel Garnier, Yasmine Toumi ; 3 Établi : Sylvie Abadie, Thomas Weiss ; médiane basse 1, étendue de 0 à 3',
    )
    const colleges = card().getByRole('list', { name: 'Médiane basse de chaque collège' })
    await expect.element(colleges).toHaveTextContent('Élus 1Experts 0Usagers 1Agents 3')
    await expect.element(card()).toHaveTextContent('pas scellé : Hugo Lemercier, Julie Roche')
    await expectAccessible()
  })

  test('the reasons of members stand from the lowest to the highest', async () => {
    await openConsolidation()
    const voices = card().getByRole('region', { name: 'Motifs des membres' }).getByRole('listitem')
    await expect.element(voices.nth(0)).toHaveTextContent('Paul-Henri Vasseur')
    await expect.element(voices.nth(1)).toHaveTextContent('niveau 1')
    await expect.element(voices.nth(2)).toHaveTextContent('Sylvie Abadie')
  })

  test('each measure is explained under the focus, and Escape takes the explanation away', async () => {
    await openConsolidation()
    const agreement = card().getByRole('button', { name: 'Accord 0,33' })
    await expect.element(agreement).toHaveAccessibleDescription(/van der Eijk/)
    ;(agreement.element() as HTMLElement).focus()
    const explanation = () => document.querySelector('.mantine-Popover-dropdown')
    await expect.poll(() => explanation()?.textContent).toMatch(/deux camps/)
    await userEvent.keyboard('{Escape}')
    await expect.poll(explanation).toBeNull()
  })

  test('filters narrow the list, stay in the address, and say what they leave', async () => {
    const { router } = await openConsolidation()
    await page.getByRole('button', { name: 'Tous 27' }).click()
    await expect.poll(() => router.state.location.search).toEqual({ all: true })
    await page.getByLabelText('Collège qui s’écarte').selectOptions('staff')
    await expect.poll(() => router.state.location.search).toEqual({ all: true, college: 'staff' })
    await page.getByLabelText('État').selectOptions('À retenir')
    await expect.element(page.getByRole('heading', { name: 'Aucun critère ne répond à ces filtres' })).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: 'Montrer tous les critères' }).click()
    await expect.element(focused()).toHaveTextContent('6.4')
  })
})

describe('what the committee retains', () => {
  test('by keyboard: a level, refused without its reason, then retained with it; the history says so, and nobody’s own marks change', async () => {
    const { assessments, retained } = await openConsolidation({ change: nothingRetained })
    const before = (await assessments()).filter(one => !isRetained(one))
    await inPane()
    await userEvent.keyboard('2')
    await expect.element(card().getByRole('radio', { name: '2 Partiel' })).toHaveAttribute('aria-checked', 'true')
    await userEvent.keyboard('{Enter}')
    await expect.element(said()).toHaveTextContent('le motif manque')
    const reason = card().getByLabelText('Motif du comité')
    await expect.element(reason).toHaveFocus()
    await expectAccessible()
    await userEvent.keyboard('La relecture existe.')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(focused()).toHaveTextContent('6.3')
    await expect.element(focused()).toHaveFocus()
    await expect.element(said()).toHaveTextContent('Retenu pour 6.4 : 2.')
    expect((await retained())?.answers['c6-controle-humain']).toEqual({
      value: 2,
      evidence: [],
      reason: 'La relecture existe.',
    })
    await userEvent.keyboard('k')
    await expect.element(focused()).toHaveTextContent('6.4')
    const history = card().getByRole('region', { name: 'Historique de cette valeur' })
    await expect.element(history).toHaveTextContent(/Claire Morvan : — → 2 — La relecture existe\./)
    expect((await assessments()).filter(one => !isRetained(one))).toEqual(before)
    await expectAccessible()
  })

  test('the proposed value is retained by Enter alone, and the next criteria follow with J', async () => {
    const { retained } = await openConsolidation({ change: nothingRetained })
    await inPane()
    await userEvent.keyboard('{Enter}')
    await expect.element(focused()).toHaveTextContent('6.3')
    await userEvent.keyboard('j')
    await expect.element(focused()).toHaveTextContent('1.4')
    expect((await retained())?.answers).toEqual({ 'c6-controle-humain': { value: 1, evidence: [] } })
    await expect.element(page.getByText('1 critère retenu sur 27')).toBeVisible()
  })

  test('the former value comes back by one act, as one more line', async () => {
    const { retained } = await openConsolidation()
    await inPane()
    await userEvent.keyboard('3{Enter}')
    await expect.element(focused()).toHaveTextContent('6.3')
    await userEvent.keyboard('k')
    await card().getByRole('button', { name: 'Remettre la valeur d’avant' }).click()
    await expect.element(said()).toHaveTextContent('Valeur d’avant remise pour 6.4 : 1.')
    const history = card().getByRole('region', { name: 'Historique de cette valeur' }).getByRole('listitem')
    await expect.element(history.nth(0)).toHaveTextContent('3 → 1 (retour à la valeur d’avant)')
    await expect.element(history.nth(1)).toHaveTextContent('1 → 3')
    expect((await retained())?.answers['c6-controle-humain']?.value).toBe(1)
  })

  test('two clicks retain one value: nobody has looked at the next', async () => {
    const { retained } = await openConsolidation({ change: nothingRetained })
    await card()
      .getByRole('button', { name: /^Retenir/ })
      .dblClick()
    await expect.element(said()).toHaveTextContent(/Retenu pour 6\.4/)
    expect(Object.keys((await retained())?.answers ?? {})).toEqual(['c6-controle-humain'])
  })

  test('a key held down retains one value: nobody has looked at the next', async () => {
    const { retained } = await openConsolidation({ change: nothingRetained })
    await inPane()
    await userEvent.keyboard('{Enter>9/}')
    await expect.element(focused()).toHaveTextContent('6.3')
    expect(Object.keys((await retained())?.answers ?? {})).toEqual(['c6-controle-humain'])
  })

  test('with single keys turned off, digits and letters do nothing; Enter still retains', async () => {
    const { retained } = await openConsolidation({
      change: nothingRetained,
      settings: { singleKeyShortcuts: false },
    })
    await inPane()
    await userEvent.keyboard('3jt')
    await expect.element(focused()).toHaveTextContent('6.4')
    await expect.element(card().getByRole('radio', { name: '1 Intention' })).toHaveAttribute('aria-checked', 'true')
    await userEvent.keyboard('{Enter}')
    await expect.poll(async () => (await retained())?.answers['c6-controle-humain']?.value).toBe(1)
  })

  test('a choice goes by unanimity, and is retained among its options', async () => {
    const { retained } = await openConsolidation({ change: nothingRetained, search: '?criterion=c6-registre' })
    const given = card().getByRole('list', { name: 'Réponses données' })
    await expect.element(given).toHaveTextContent(/En partie7/)
    await expect.element(card()).toHaveTextContent('Aucune valeur proposée : les réponses diffèrent.')
    await expect.element(card().getByRole('button', { name: /^Retenir/ })).toBeDisabled()
    await card().getByRole('radio').nth(1).click()
    await card()
      .getByRole('button', { name: /^Retenir/ })
      .click()
    await expect.poll(async () => (await retained())?.answers['c6-registre']?.value).toBe('partiel')
  })

  test('whoever does not hold the pen reads it all, and is told why nothing changes', async () => {
    const seat = { memberId: 'yasmine-toumi', name: 'Yasmine Toumi', role: 'member' } as const
    const { retained } = await openConsolidation({ seat })
    await expect.element(card()).toHaveTextContent('tiennent la plume : vous lisez sans pouvoir changer')
    expect(
      card()
        .getByRole('button', { name: /^Retenir/ })
        .query(),
    ).toBeNull()
    await inPane()
    await userEvent.keyboard('3{Enter}')
    expect((await retained())?.answers['c6-controle-humain']?.value).toBe(1)
    await expectAccessible()
  })
})
