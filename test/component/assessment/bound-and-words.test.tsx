import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { anAssessment, aPassage, gridModel, openAssessment, shippedGrid, shippedReferences } from './desk.tsx'
import { everyTypeGrid } from './every-type-grid.ts'

const reference = 'chaque-type@1.0.0'
const grids = [gridModel(reference, everyTypeGrid)]
const outline = () => page.getByRole('navigation', { name: 'Sections de la grille' })
const next = () => page.getByRole('button', { name: /critère suivant/ })

/** Pieces of text with an accent, or a word no English text has, that nothing around them says is French. */
function wordsNotSaidFrench(): string[] {
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent ?? ''
    const french = /[àâçéèêîôùû’]|\b(des?|les?|du|et|est|une?)\b/iu.test(words)
    if (french && node.parentElement?.closest('[lang]')?.getAttribute('lang') !== 'fr') found.push(words)
  }
  return found
}

describe('the bound', () => {
  test.each(shippedReferences)('of %s is not spoken of before the first answer', async shipped => {
    await openAssessment({ grids: [await shippedGrid(shipped)] })
    await expect.element(outline().getByText('Dépend de vos réponses.')).toBeVisible()
    await page.getByText('Résultat', { exact: true }).click()
    await expect.element(page.getByRole('heading', { name: 'Résultat' })).toBeVisible()
    expect(document.querySelector('main')?.textContent).not.toMatch(/Défavorable|Favorable|Sursis/)
  })

  test('is provisional until the result is conclusive', async () => {
    await openAssessment({ grids })
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await expect.element(outline().getByText('provisoire')).toBeVisible()
    await next().click()
    await page.getByRole('radio', { name: 'Non' }).click()
    await expect.element(outline().getByText('provisoire')).not.toBeInTheDocument()
    await expect.element(outline().getByText('Favorable', { exact: true })).toBeVisible()
  })
})

test('the words of a French grid are French on an English screen', async () => {
  const { screen } = await openAssessment({
    grids: [await shippedGrid('boussole-nantes@1.0.0')],
    assessments: [anAssessment('boussole-nantes@1.0.0', { 'c1-biometrie': { value: 'oui', evidence: [aPassage.id] } })],
    settings: { language: 'en' },
  })
  await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  expect(wordsNotSaidFrench()).toEqual([])
  await page.getByText('Result', { exact: true }).click()
  await expect.element(page.getByRole('heading', { name: 'Result' })).toBeVisible()
  expect(wordsNotSaidFrench()).toEqual([])
  await expect
    .element(page.getByRole('combobox', { name: 'Grid' }))
    .toHaveValue('Boussole de l’IA — lecture en sept critères (modèle Nantes)')
  await expect.element(page.getByRole('combobox', { name: 'Grid' })).toHaveAttribute('lang', 'fr')
  await screen.unmount()
})
