import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { changesAtRest, writeWaitingChanges } from '#renderer/ui/autosave/waiting-changes.ts'
import { isAnswered } from '#shared/domain/assessment.ts'
import { expectAccessible } from '#test/component/axe.ts'
import {
  anAssessment,
  aPassage,
  dossierId,
  gridModel,
  openAssessment,
  shippedGrid,
  shippedReferences,
} from './desk.tsx'
import { everyTypeGrid } from './every-type-grid.ts'

const reference = 'chaque-type@1.0.0'
const grids = [gridModel(reference, everyTypeGrid)]
const kept = (value: unknown) => expect.objectContaining({ value })

const criterion = (name: string) => page.getByRole('heading', { level: 2, name })
const outline = () => page.getByRole('navigation', { name: 'Sections de la grille' })
const frame = () => new Promise(requestAnimationFrame)
const next = () => page.getByRole('button', { name: /critère suivant/ })

async function openAt(question: string, options: Partial<Parameters<typeof openAssessment>[0]> = {}) {
  const opened = await openAssessment({ grids, ...options })
  await expect.element(criterion('Une échelle')).toBeVisible()
  while (!criterion(question).query()) await next().click()
  return opened
}

describe('an answer', () => {
  test('on a scale is chosen by its description, and kept while one reads on', async () => {
    const { answers } = await openAt('Une échelle')
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await expect.poll(answers).toMatchObject({ echelle: kept(2) })
    await userEvent.keyboard('{ArrowUp}')
    await expect.poll(answers).toMatchObject({ echelle: kept(1) })
    await expect.element(page.getByRole('radio', { name: /Intention/ })).toHaveFocus()
  })

  test('among options makes other questions appear and disappear', async () => {
    const { answers } = await openAt('Un choix')
    const group = page.getByRole('radiogroup', { name: 'Réponses', exact: true })
    await group.getByRole('radio', { name: 'Oui' }).click()
    await next().click()
    await expect.element(criterion('Laquelle, puisque oui')).toBeVisible()
    await page.getByRole('button', { name: /critère précédent/ }).click()
    await page.getByRole('radio', { name: 'Non' }).click()
    await next().click()
    await expect.element(criterion('Plusieurs')).toBeVisible()
    await expect.poll(answers).toMatchObject({ choix: kept('non') })
  })

  test('of several options drops the others for an exclusive one, and is null when emptied', async () => {
    const { answers } = await openAt('Plusieurs')
    const option = (name: string) => page.getByRole('checkbox', { name })
    await option('Première option').click()
    await option('Deuxième option').click()
    await expect.poll(answers).toMatchObject({ plusieurs: kept(['a', 'b']) })
    await option('Aucune').click()
    await expect.poll(answers).toMatchObject({ plusieurs: kept(['aucune']) })
    await option('Première option').click()
    await expect.poll(answers).toMatchObject({ plusieurs: kept(['a']) })
    await option('Première option').click()
    await expect.poll(answers).toMatchObject({ plusieurs: kept(null) })
  })

  test('as a number has its unit, is refused out of bounds and is null when emptied', async () => {
    const { answers } = await openAt('Un nombre')
    const field = page.getByRole('textbox', { name: 'Valeur, en kWh' })
    await field.click()
    await userEvent.keyboard('12,5')
    await expect.poll(answers).toMatchObject({ nombre: kept(12.5) })
    await expect.element(field).toHaveValue('12,5')
    await field.clear()
    await expect.poll(answers).toMatchObject({ nombre: kept(null) })
  })

  test('as a text is null when emptied, or when it holds blanks alone', async () => {
    const { answers } = await openAssessment({
      grids,
      assessments: [anAssessment(reference, { choix: { value: 'oui', evidence: [] } })],
    })
    await next().click()
    await next().click()
    const field = page.getByRole('textbox', { name: 'Réponse' })
    await field.fill('la reconnaissance de la démarche')
    await expect.poll(answers).toMatchObject({ precision: kept('la reconnaissance de la démarche') })
    await field.clear()
    await expect.poll(answers).toMatchObject({ precision: kept(null) })
    await userEvent.keyboard('   ')
    await expect.element(field).toHaveValue('')
    await field.fill('une marque')
    await expect.poll(answers).toMatchObject({ precision: kept('une marque') })
    await field.fill(' \n ')
    await expect.poll(answers).toMatchObject({ precision: kept(null) })
  })

  test('as a date, then as a piece of the dossier', async () => {
    const { answers } = await openAt('Une date')
    await page.getByLabelText('Date', { exact: true }).fill('2027-03-31')
    await expect.poll(answers).toMatchObject({ date: kept('2027-03-31') })
    await next().click()
    await page.getByRole('combobox', { name: 'Pièce du dossier' }).click()
    await page.getByRole('option', { name: 'AIPD' }).click()
    await expect.poll(answers).toMatchObject({ piece: kept('p-1') })
  })

  test('not applicable owes its reason, and stays out of the count', async () => {
    const { answers } = await openAt('Une échelle')
    await page.getByRole('checkbox', { name: 'Non applicable' }).click()
    await expect.element(page.getByText(/Le motif manque/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Pourquoi ce critère ne s’applique pas' }).fill('Aucune personne visée.')
    await expect.element(page.getByText(/Le motif manque/)).not.toBeInTheDocument()
    await expect.poll(answers).toMatchObject({ echelle: { notApplicable: true, reason: 'Aucune personne visée.' } })
    await expect.element(page.getByRole('radio', { name: /Partiel/ })).toHaveAttribute('aria-disabled', 'true')
  })

  test('unknown is unanswered, and gives way to an answer; confidence stands beside it', async () => {
    const { answers } = await openAt('Une échelle')
    await page.getByRole('checkbox', { name: 'Je ne sais pas' }).click()
    await expect.poll(answers).toMatchObject({ echelle: { value: null, unknown: true } })
    await page.getByRole('radio', { name: /Absent/ }).click()
    await page.getByText('forte').click()
    await expect.poll(answers).toMatchObject({ echelle: { value: 0, unknown: false, confidence: 3 } })
  })
})

describe('evidence', () => {
  test('is all of a passage that goes over the end of a page', async () => {
    const rest = { ...aPassage, id: 'note-2', target: { ...aPassage.target, page: 15 } }
    const { answers } = await openAt('Une échelle', { offered: [aPassage, rest] })
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await userEvent.keyboard('e')
    await expect.poll(answers).toMatchObject({ echelle: { evidence: [aPassage.id, rest.id] } })
  })

  test('comes from the reader, leads back to it, and can be taken away', async () => {
    const { answers } = await openAt('Une échelle')
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await userEvent.keyboard('e')
    await expect.poll(answers).toMatchObject({ echelle: { evidence: [aPassage.id] } })
    await page.getByRole('button', { name: /^Aller à la preuve/ }).click()
    await expect.element(page.getByText(`passage : ${aPassage.id}`)).toBeVisible()
    await page.getByRole('button', { name: /^Retirer la preuve/ }).click()
    await expect.poll(answers).toMatchObject({ echelle: { evidence: [] } })
  })

  test('goes to the criterion in focus, which the reader knows by name', async () => {
    await openAt('Un choix')
    await expect.element(page.getByText(/^critère : Un choix/)).toBeVisible()
  })
})

describe('the keys of the grid', () => {
  test('answer and move while the grid has the focus', async () => {
    const { answers } = await openAt('Une échelle')
    await page.getByRole('radio', { name: /Absent/ }).click()
    await userEvent.keyboard('2')
    await expect.poll(answers).toMatchObject({ echelle: kept(2) })
    await userEvent.keyboard('n')
    await expect.poll(answers).toMatchObject({ echelle: { notApplicable: true } })
    await userEvent.keyboard('n')
    await userEvent.keyboard('c')
    await expect.element(page.getByRole('textbox', { name: 'Motif' })).toHaveFocus()
    await userEvent.keyboard('njk2')
    await expect.poll(answers).toMatchObject({ echelle: { reason: 'njk2', notApplicable: false, value: 2 } })
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await userEvent.keyboard('j')
    await expect.element(criterion('Un choix')).toHaveFocus()
    await userEvent.keyboard('k')
    await expect.element(criterion('Une échelle')).toHaveFocus()
  })

  test('do nothing outside it', async () => {
    await openAt('Une échelle')
    ;(document.activeElement as HTMLElement | null)?.blur()
    await userEvent.keyboard('jjj')
    await expect.element(criterion('Une échelle')).toBeVisible()
  })

  test('can be turned off', async () => {
    const { answers } = await openAt('Une échelle', { settings: { singleKeyShortcuts: false } })
    await page.getByRole('radio', { name: /Absent/ }).click()
    await userEvent.keyboard('2nj')
    await expect.element(criterion('Une échelle')).toBeVisible()
    await expect.poll(answers).toMatchObject({ echelle: kept(0) })
  })
})

describe('what is typed', () => {
  test('is in the store at the next rest, and undone in one step', async () => {
    const { answers } = await openAt('Une échelle')
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await page.getByRole('textbox', { name: 'Motif' }).click()
    await userEvent.keyboard('Deux minutes par dossier.')
    await expect.poll(answers).toMatchObject({ echelle: { reason: 'Deux minutes par dossier.' } })
    await page.getByRole('button', { name: 'Annuler' }).click()
    await expect.element(page.getByRole('textbox', { name: 'Motif' })).toHaveValue('')
    await page.getByRole('button', { name: 'Annuler' }).click()
    await expect.element(page.getByRole('radio', { name: /Partiel/ })).not.toBeChecked()
    await expect.poll(answers).toEqual({})
  })

  test('is kept at once when the pane goes', async () => {
    const { answers, screen } = await openAt('Une échelle')
    await page.getByRole('textbox', { name: 'Motif' }).fill('écrit juste avant')
    await screen.unmount()
    await expect.poll(answers, { timeout: 300 }).toMatchObject({ echelle: { reason: 'écrit juste avant' } })
  })

  test('is kept at once when the window closes', async () => {
    const { answers } = await openAt('Une échelle')
    await page.getByRole('textbox', { name: 'Motif' }).fill('écrit à la fermeture')
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    await expect.poll(answers, { timeout: 300 }).toMatchObject({ echelle: { reason: 'écrit à la fermeture' } })
  })

  test('makes one record, whatever the haste', async () => {
    const { store } = await openAt('Une échelle')
    for (const name of [/Absent/, /Intention/, /Partiel/]) await page.getByRole('radio', { name }).click()
    await next().click()
    await page.getByRole('radio', { name: 'Non' }).click()
    await expect
      .poll(async () =>
        (await store.find('assessments', { dossierId })).filter(isAnswered).map(({ answers }) => Object.keys(answers)),
      )
      .toEqual([['echelle', 'choix']])
  })
})

describe('the result', () => {
  test('follows the answers: the rules that hold and what they allow at most', async () => {
    await openAt('Un choix')
    await expect.element(outline().getByText('Dépend de vos réponses.')).toBeVisible()
    await page.getByRole('radio', { name: 'Non' }).click()
    await expect.element(outline().getByText('Favorable', { exact: true })).toBeVisible()
    await page.getByRole('radio', { name: 'Oui' }).click()
    await expect.element(outline().getByText('Défavorable', { exact: true })).toBeVisible()
    await expect.element(outline().getByText('provisoire')).toBeVisible()
    await page.getByText('Résultat', { exact: true }).click()
    await expect
      .element(page.getByRole('region', { name: 'Règles qui s’appliquent' }).getByText(/Identification biométrique/))
      .toBeVisible()
    await expect.element(page.getByText(/Sans dérogation possible/)).toBeVisible()
    await expect.element(page.getByText(/sans total/)).toBeVisible()
    await expect.element(page.getByText(/^Total/)).not.toBeInTheDocument()
    await expectAccessible()
    await page.getByRole('button', { name: 'Une échelle' }).last().click()
    await expect.element(criterion('Une échelle')).toHaveFocus()
  })
})

test('a sealed assessment is read, not changed', async () => {
  const sealed = anAssessment(
    reference,
    { echelle: { value: 1, reason: 'dit', evidence: [] } },
    { seal: { at: '2026-11-20T09:00:00.000Z', hash: 'a'.repeat(64) } },
  )
  const { answers } = await openAt('Une échelle', { assessments: [sealed] })
  await expect.element(page.getByText(/Évaluation scellée le 20\snovembre\s2026/)).toBeVisible()
  await page.getByRole('radio', { name: /Intention/ }).click({ force: true })
  await userEvent.keyboard('2n')
  await expect.element(page.getByRole('radio', { name: /Intention/ })).toBeChecked()
  expect(await answers()).toEqual(sealed.answers)
  await expect.element(page.getByRole('textbox', { name: 'Motif' })).toHaveAttribute('readonly')
})

test('of 300 criteria, only the one under the eyes is on the page', async () => {
  const many = {
    ...everyTypeGrid,
    sections: Array.from({ length: 10 }, (_, section) => ({
      id: `s${section}`,
      title: `Section ${section + 1}`,
      questions: Array.from({ length: 30 }, (_, rank) => ({
        id: `q${section}-${rank}`,
        label: `Critère ${section + 1}.${rank + 1} ?`,
        type: 'scale',
        scale: 'maturite',
        kind: 'favourable',
        answeredBy: ['project_owner'],
        assessedBy: ['member'],
        justification: 'optional',
      })),
    })),
    rules: [],
  }
  const { answers } = await openAssessment({ grids: [gridModel(reference, many)] })
  await expect.element(criterion('Critère 1.1')).toBeVisible()
  expect(document.querySelectorAll('[role="radio"]:not(label *)').length).toBeLessThan(10)
  const field = page.getByRole('textbox', { name: 'Motif' })
  await field.click()
  const words = 'Une phrase assez longue pour sentir la moindre lenteur du clavier sous les doigts. '
  await userEvent.keyboard(words)
  await expect.element(field).toHaveValue(words)
  await expect.poll(answers).toMatchObject({ 'q0-0': { reason: words } })
})

const firstAnswer = () => document.querySelector('button[role="radio"]') ?? undefined
const answerFirst = () => firstAnswer()?.dispatchEvent(new MouseEvent('click', { bubbles: true }))

test.each(shippedReferences)('%s can be gone through to its last criterion', async shipped => {
  const { screen } = await openAssessment({ grids: [await shippedGrid(shipped)], width: 640 })
  await expect.poll(() => document.getElementById('criterion-title')).not.toBeNull()
  answerFirst()
  await expect.element(next()).toBeVisible()
  let seen = 1
  const title = () => document.getElementById('criterion-title')?.textContent
  for (let step = next().query(); step; step = next().query()) {
    const before = title()
    step.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await frame()
    await expect.poll(title).not.toBe(before)
    // The first answer of all, so that what depends on it appears.
    answerFirst()
    await frame()
    seen += 1
  }
  expect(seen).toBeGreaterThan(3)
  await expectAccessible()
  await screen.unmount()
})

test.each(['light', 'dark'] as const)('is accessible in both languages, %s', async theme => {
  for (const language of ['fr', 'en'] as const) {
    const { screen } = await openAssessment({
      grids: [await shippedGrid('boussole-nantes@1.0.0')],
      assessments: [
        anAssessment('boussole-nantes@1.0.0', { 'c1-biometrie': { value: 'oui', evidence: [aPassage.id] } }),
      ],
      settings: { theme, language },
    })
    await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expectAccessible()
    await screen.unmount()
  }
})

test('an answer given just before another grid is chosen is of the grid it was given in, and of no other', async () => {
  const other = 'une-autre@1.0.0'
  const both = [...grids, gridModel(other, { ...everyTypeGrid, id: 'une-autre', title: 'Autre grille' })]
  const { records } = await openAt('Une échelle', { grids: both })
  const radio = page.getByRole('radio', { name: /Partiel/ }).element() as HTMLElement
  const option = page.getByRole('option', { name: 'Autre grille' })
  await page.getByRole('combobox', { name: 'Grille' }).click()
  await expect.element(option).toBeVisible()
  radio.click()
  ;(option.element() as HTMLElement).click()
  await expect.poll(records).toMatchObject([{ grid: reference, answers: { echelle: kept(2) } }])
  await expect.element(page.getByRole('combobox', { name: 'Grille' })).toHaveValue('Autre grille')
  writeWaitingChanges()
  await expect.poll(changesAtRest).toBe(true)
  expect(await records()).toHaveLength(1)
})
