import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { keepsCommitment } from '#shared/domain/assessment-seal.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { say, sealed } from './contributors.ts'
import { anAssessment, gridModel, openAssessment } from './desk.tsx'
import { everyTypeGrid } from './every-type-grid.ts'

const reference = 'chaque-type@1.0.0'
const grids = [gridModel(reference, everyTypeGrid)]
const whole = { echelle: say(2, 'Une mesure existe.'), choix: say('non') }
const view = (name: string) => page.getByRole('radiogroup', { name: 'Critères ou résultat' }).getByText(name)
const act = () => page.getByRole('button', { name: 'Sceller mon évaluation' })
const refusal = () => page.getByRole('alert')

async function openSummary(answers: Parameters<typeof anAssessment>[1]) {
  const opened = await openAssessment({ grids, assessments: [anAssessment(reference, answers)] })
  await view('Bilan').click()
  await expect.element(page.getByRole('heading', { name: 'Bilan de mon évaluation' })).toBeVisible()
  return opened
}

describe('the summary before sealing', () => {
  test('tells what is given, what it leads to and what sealing means', async () => {
    await openSummary(whole)
    await expect.element(page.getByText(/^2 réponses données sur 6 critères/)).toBeVisible()
    await expect.element(page.getByText(/^4 critères facultatifs sans réponse/)).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Avis possible au plus' })).toBeVisible()
    await expect.element(page.getByText(/ne change plus/)).toBeVisible()
    await expect.element(page.getByText(/avant l’ouverture du premier tour/)).toBeVisible()
    await expect.element(page.getByText(/chaque membre les lit avec votre nom/)).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: '2.2 Un nombre' }).click()
    await expect.element(page.getByRole('heading', { level: 2, name: 'Un nombre' })).toHaveFocus()
  })

  test('comes after the last criterion', async () => {
    await openAssessment({ grids })
    const next = page.getByRole('button', { name: /critère suivant/ })
    await expect.element(next).toBeVisible()
    while (next.query()) await next.click()
    await page.getByRole('button', { name: 'Bilan avant de sceller' }).click()
    await expect.element(page.getByRole('heading', { name: 'Bilan de mon évaluation' })).toBeVisible()
  })

  test('refuses what says nothing, and what owes a reason, even on purpose', async () => {
    const { records } = await openSummary({})
    await act().click()
    await expect.element(refusal()).toHaveTextContent('il n’y a rien à sceller')
    await view('Critères').click()
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await view('Bilan').click()
    await page.getByRole('checkbox', { name: /incomplète/ }).click()
    await act().click()
    await expect.element(refusal()).toHaveTextContent('Un motif demandé manque')
    await expect.poll(async () => (await records()).map(({ seal }) => seal)).toEqual([undefined])
  })

  test('seals an incomplete assessment only once that is said to be meant', async () => {
    const { records } = await openSummary({ choix: say('non') })
    await act().click()
    await expect.element(refusal()).toHaveTextContent('Des réponses obligatoires manquent')
    await page.getByRole('checkbox', { name: /incomplète/ }).click()
    await act().click()
    await expect.element(page.getByRole('heading', { name: /^Évaluation scellée/ })).toBeVisible()
    expect((await records())[0]?.seal).toBeDefined()
  })

  test('is gone through with the keyboard alone', async () => {
    const { records } = await openSummary(whole)
    for (let presses = 0; presses < 40 && document.activeElement !== act().element(); presses += 1)
      await userEvent.tab()
    await expect.element(act()).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: /^Évaluation scellée/ })).toHaveFocus()
    expect((await records())[0]?.seal).toBeDefined()
  })
})

describe('a sealed assessment', () => {
  test('keeps its commitment, with what was typed last, and shows when and under which fingerprint', async () => {
    const { records } = await openSummary(whole)
    await view('Critères').click()
    await page.getByRole('textbox', { name: 'Motif' }).fill('Écrit juste avant de sceller.')
    await view('Bilan').click()
    await act().click()
    await expect.element(page.getByRole('heading', { name: /^Évaluation scellée/ })).toBeVisible()
    const [record] = await records()
    if (!record?.seal) throw new Error('nothing sealed')
    expect(record.answers.echelle?.reason).toBe('Écrit juste avant de sceller.')
    expect(record.seal.salt).toMatch(/^[0-9a-f]{64}$/)
    expect(keepsCommitment(record, record.seal.hash)).toBe(true)
    await expect.element(page.getByText(new RegExp(record.seal.hash.slice(0, 4))).first()).toBeVisible()
    await expectAccessible()
  })

  test('is taken up in a new version, which counts once it is sealed', async () => {
    const { records } = await openAssessment({ grids, assessments: [sealed(anAssessment(reference, whole), 20)] })
    await page.getByRole('button', { name: 'Versions données' }).click()
    await page.getByRole('button', { name: 'Reprendre dans une nouvelle version' }).click()
    await expect.element(page.getByText(/Nouvelle version en cours/)).toBeVisible()
    await view('Critères').click()
    await page.getByRole('radio', { name: /Intention/ }).click()
    await expect.poll(records).toMatchObject([
      { id: 'a-1', answers: { echelle: { value: 2 } } },
      { supersedes: 'a-1', answers: { echelle: { value: 1 }, choix: { value: 'non' } } },
    ])
    await view('Bilan').click()
    await act().click()
    await expect.element(page.getByText('Version 2')).toBeVisible()
    await page.getByRole('button', { name: 'Ce qui change depuis la version 1' }).click()
    await expect.element(page.getByText('2 · Partiel')).toBeVisible()
    await expect.element(page.getByText('1 · Intention')).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: 'Lire la version 1' }).click()
    await expect.element(page.getByText(/Version 1, scellée le .* lecture seule/)).toBeVisible()
    await expect.element(page.getByRole('radio', { name: /Partiel/ })).toBeChecked()
    await page.getByRole('radio', { name: /Intention/ }).click({ force: true })
    await expect.element(page.getByRole('radio', { name: /Partiel/ })).toBeChecked()
    await page.getByRole('button', { name: 'Revenir au bilan' }).click()
    await expect.element(page.getByText('Version 2')).toBeVisible()
  })

  test('counts on when the new version is given up', async () => {
    const { records } = await openAssessment({ grids, assessments: [sealed(anAssessment(reference, whole), 20)] })
    for (const change of [/Intention/, /Absent/]) {
      await page.getByRole('button', { name: 'Versions données' }).click()
      await page.getByRole('button', { name: 'Reprendre dans une nouvelle version' }).click()
      await view('Critères').click()
      await page.getByRole('radio', { name: change }).click()
      await page.getByRole('button', { name: 'Abandonner cette version' }).click()
      await expect.element(page.getByText(/Évaluation scellée le/)).toBeVisible()
      await expect.element(page.getByRole('radio', { name: /Partiel/ })).toBeChecked()
      await expect.poll(async () => (await records()).map(({ id }) => id)).toEqual(['a-1'])
    }
  })
})
