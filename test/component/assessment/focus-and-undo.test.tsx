import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '#test/component/axe.ts'
import { say } from './contributors.ts'
import { anAssessment, aPassage, gridModel, openAssessment } from './desk.tsx'
import { everyTypeGrid } from './every-type-grid.ts'

const reference = 'chaque-type@1.0.0'
const grids = [gridModel(reference, everyTypeGrid)]
const criterion = (name: string) => page.getByRole('heading', { level: 2, name })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const focusMode = () => page.getByRole('dialog', { name: 'Un critère par écran' })

describe('one criterion a screen', () => {
  test('is entered and left with the keyboard, and shows how far one is and what is missing', async () => {
    const { answers } = await openAssessment({ grids })
    await page.getByRole('radio', { name: /Absent/ }).click()
    await userEvent.keyboard('f')
    await expect.element(focusMode()).toBeVisible()
    await expect.element(focusMode().getByText(/1 critère sur 6/)).toBeVisible()
    await expect.element(focusMode().getByText(/1 réponse obligatoire manque · 1 motif demandé manque/)).toBeVisible()
    await expectAccessible()
    await focusMode()
      .getByRole('radio', { name: /Absent/ })
      .click()
    await userEvent.keyboard('1')
    await expect.poll(answers).toMatchObject({ echelle: { value: 1 } })
    await userEvent.keyboard('j')
    await expect.element(criterion('Un choix')).toHaveFocus()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(criterion('Une échelle')).toBeVisible()
    await expect.poll(answers).toMatchObject({ echelle: { value: 0 } })
    await userEvent.keyboard('{Escape}')
    await expect.element(focusMode()).not.toBeInTheDocument()
    await expect.element(criterion('Une échelle')).toBeVisible()
  })

  test('has a button, and no key where single keys are turned off', async () => {
    await openAssessment({ grids, settings: { singleKeyShortcuts: false } })
    await page.getByRole('radio', { name: /Absent/ }).click()
    await userEvent.keyboard('f')
    await expect.element(focusMode()).not.toBeInTheDocument()
    await button('Un par écran').click()
    await expect.element(focusMode()).toBeVisible()
    await focusMode().getByRole('button', { name: 'Revenir à la grille' }).first().click()
    await expect.element(focusMode()).not.toBeInTheDocument()
  })

  test('gives way to the summary after the last criterion', async () => {
    await openAssessment({ grids })
    await button('Un par écran').click()
    const next = focusMode().getByRole('button', { name: /critère suivant/ })
    await expect.element(next).toBeVisible()
    while (next.query()) await next.click()
    await focusMode().getByRole('button', { name: 'Bilan avant de sceller' }).click()
    await expect.element(page.getByRole('heading', { name: 'Bilan de mon évaluation' })).toBeVisible()
    await expect.element(focusMode()).not.toBeInTheDocument()
  })
})

describe('undoing', () => {
  test('goes back act by act through the store, evidence and not applicable included, from wherever one is', async () => {
    const { answers } = await openAssessment({ grids })
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await userEvent.keyboard('e')
    await expect.poll(answers).toMatchObject({ echelle: { evidence: [aPassage.id] } })
    await userEvent.keyboard('n')
    await expect.poll(answers).toMatchObject({ echelle: { notApplicable: true } })
    await userEvent.keyboard('jjj')
    await expect.element(criterion('Un nombre')).toBeVisible()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(criterion('Une échelle')).toBeVisible()
    await expect.poll(async () => (await answers()).echelle?.notApplicable).toBeUndefined()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(answers).toMatchObject({ echelle: { evidence: [] } })
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(answers).toEqual({})
    await expect.element(button('Annuler')).toBeDisabled()
    await userEvent.keyboard('{Control>}y{/Control}')
    await userEvent.keyboard('{Control>}y{/Control}')
    await expect.poll(answers).toMatchObject({ echelle: { value: 2, evidence: [aPassage.id] } })
    await button('Rétablir').click()
    await expect.poll(answers).toMatchObject({ echelle: { notApplicable: true } })
    await expect.element(button('Rétablir')).toBeDisabled()
  })

  test('leaves a field to undo its own typing', async () => {
    const { answers } = await openAssessment({ grids, assessments: [anAssessment(reference, { echelle: say(1) })] })
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await page.getByRole('textbox', { name: 'Motif' }).click()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(page.getByRole('radio', { name: /Partiel/ })).toBeChecked()
    await expect.poll(answers).toMatchObject({ echelle: { value: 2 } })
  })

  test('touches nothing but what the act changed', async () => {
    const { answers, store } = await openAssessment({
      grids,
      assessments: [anAssessment(reference, { echelle: say(1) })],
    })
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await expect.poll(answers).toMatchObject({ echelle: { value: 2 } })
    const record = (await store.find('assessments', {}))[0]
    if (record?.kind !== 'individual') throw new Error('no assessment')
    await store.put('assessments', {
      ...record,
      answers: { ...record.answers, choix: say('non') },
      clock: store.tick(),
    })
    await expect.element(page.getByText('2 critères sur 6').first()).toBeVisible()
    await button('Annuler').click()
    await expect.poll(answers).toMatchObject({ echelle: { value: 1 }, choix: { value: 'non' } })
  })
})
