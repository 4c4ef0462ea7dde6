import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { anAssessment, gridModel, openAssessment } from './desk.tsx'
import { everyTypeGrid } from './every-type-grid.ts'

const reference = 'chaque-type@1.0.0'
const grids = [gridModel(reference, everyTypeGrid)]
const kept = (value: unknown) => expect.objectContaining({ value })
const outline = () => page.getByRole('navigation', { name: 'Sections de la grille' })
const next = () => page.getByRole('button', { name: /critère suivant/ })

const largeNumber = {
  id: 'agents',
  label: 'Combien d’agents ?',
  type: 'number',
  unit: 'agents',
  kind: 'information',
  answeredBy: ['project_owner'],
  assessedBy: ['member'],
  justification: 'none',
}

async function openAtNumber(options: Partial<Parameters<typeof openAssessment>[0]> = {}) {
  const opened = await openAssessment({ grids, ...options })
  const title = page.getByRole('heading', { level: 2, name: 'Un nombre' })
  await expect.element(next()).toBeVisible()
  while (!title.query()) await next().click()
  return opened
}

test.each(['-3', '1250', '9'.repeat(30)])('a number is none at all out of bounds: %s', async wrong => {
  const { answers } = await openAtNumber()
  const field = page.getByRole('textbox', { name: 'Valeur, en kWh' })
  await field.click()
  await userEvent.keyboard('12,5')
  await expect.poll(answers).toMatchObject({ nombre: kept(12.5) })
  await expect.element(outline().getByText('12,5')).toBeVisible()
  await field.clear()
  await userEvent.keyboard(wrong)
  await userEvent.tab()
  await expect.element(page.getByText('Cette valeur est hors des limites : rien n’est retenu.')).toBeVisible()
  await expect.poll(answers).toMatchObject({ nombre: kept(null) })
  await next().click()
  await page.getByRole('button', { name: /critère précédent/ }).click()
  await expect.element(field).toHaveValue('')
})

test('a number out of bounds is taken back, and shows the number that counts', async () => {
  const { answers } = await openAtNumber({
    assessments: [anAssessment(reference, { nombre: { value: 12.5, evidence: [] } })],
  })
  const field = page.getByRole('textbox', { name: 'Valeur, en kWh' })
  await expect.element(field).toHaveValue('12,5')
  await field.fill('1250')
  await expect.poll(answers).toMatchObject({ nombre: kept(null) })
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.element(field).toHaveValue('12,5')
  await expect.element(page.getByText('Cette valeur est hors des limites')).not.toBeInTheDocument()
  await expect.poll(answers).toMatchObject({ nombre: kept(12.5) })
})

test('a large number is written as the language has it', async () => {
  const large = { ...everyTypeGrid, sections: [{ id: 's', title: 'Seule', questions: [largeNumber] }], rules: [] }
  for (const [language, shown] of [
    ['fr', '1\u202f400,5'],
    ['en', '1,400.5'],
  ] as const) {
    const { screen, answers } = await openAssessment({
      grids: [gridModel(reference, large)],
      settings: { language },
    })
    await page.getByRole('textbox').first().click()
    await userEvent.keyboard(language === 'fr' ? '1400,5' : '1400.5')
    await userEvent.tab()
    await expect.element(page.getByRole('textbox').first()).toHaveValue(shown)
    await expect.poll(answers).toMatchObject({ agents: kept(1400.5) })
    await expect.element(page.getByRole('navigation').getByText(shown)).toBeVisible()
    await screen.unmount()
  }
})

test.each([
  ['12.5', 12.5, '12,5'],
  ['0.003', 0.003, '0,003'],
  ['1,234.5', 1234.5, '1\u202f234,5'],
  ['1.234,5', 1234.5, '1\u202f234,5'],
  ['1e3', 1000, '1\u202f000'],
])('%s pasted in French is the number it was', async (pasted, value, shown) => {
  const large = { ...everyTypeGrid, sections: [{ id: 's', title: 'Seule', questions: [largeNumber] }], rules: [] }
  const { answers } = await openAssessment({ grids: [gridModel(reference, large)] })
  const field = page.getByRole('textbox', { name: 'Valeur, en agents' })
  await field.fill(pasted)
  await expect.poll(answers).toMatchObject({ agents: kept(value) })
  await expect.element(field).toHaveValue(pasted)
  await userEvent.tab()
  await expect.element(field).toHaveValue(shown)
})

test('what reads two ways is kept as it was typed, explained, and counts for nothing', async () => {
  const { answers } = await openAtNumber({
    assessments: [anAssessment(reference, { nombre: { value: 12.5, evidence: [] } })],
  })
  const field = page.getByRole('textbox', { name: 'Valeur, en kWh' })
  await field.fill('1.234')
  await userEvent.tab()
  await expect.element(field).toHaveValue('1.234')
  await expect
    .element(page.getByText(/^Ce nombre se lit de deux façons, 1,234 ou 1\s234\s: rien n’est retenu/))
    .toBeVisible()
  await expect.poll(answers).toMatchObject({ nombre: kept(null) })
  await field.fill('1.2.3')
  await expect.element(page.getByText(/^Ce nombre ne se lit pas/)).toBeVisible()
  await field.fill('1,234 kWh')
  await expect.poll(answers).toMatchObject({ nombre: kept(1.234) })
  await userEvent.tab()
  await expect.element(field).toHaveValue('1,234')
})

test.each(['12 MWh', 'MWh 12', '12 %'])('a number typed with another unit is no answer: %s', async typed => {
  const { answers } = await openAtNumber()
  const field = page.getByRole('textbox', { name: 'Valeur, en kWh' })
  await field.click()
  await userEvent.keyboard(typed)
  await userEvent.tab()
  await expect.element(page.getByText(/^Ce nombre se donne en kWh/)).toBeVisible()
  await expect.poll(async () => (await answers()).nombre?.value ?? null).toBeNull()
  await field.clear()
  await userEvent.keyboard('12')
  await expect.element(page.getByText(/^Ce nombre se donne en kWh/)).not.toBeInTheDocument()
  await expect.poll(answers).toMatchObject({ nombre: kept(12) })
})

test('a number typed with its own unit is an answer', async () => {
  const { answers } = await openAtNumber()
  await page.getByRole('textbox', { name: 'Valeur, en kWh' }).click()
  await userEvent.keyboard('12 kwh')
  await userEvent.tab()
  await expect.element(page.getByText(/^Ce nombre se donne en kWh/)).not.toBeInTheDocument()
  await expect.poll(answers).toMatchObject({ nombre: kept(12) })
})
