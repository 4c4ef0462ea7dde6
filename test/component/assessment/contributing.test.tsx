import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { dossier } from '#test/component/villeneuve.ts'
import { askedGrid, askedReference } from './asked-grid.ts'
import { aContribution, aReference, contributions, people, say, theDpo, theRapporteur } from './contributors.ts'
import { anAssessment, gridModel, openAssessment } from './desk.tsx'

const grids = [gridModel(askedReference, askedGrid)]
const dossiers: DossierRecord[] = [
  dossier('2026-014', 'Réexamens', 'CCAS', { state: 'under_instruction', rapporteurId: 'm-me' }),
]
const desk = { grids, dossiers, members: people }
const outline = () => page.getByRole('navigation', { name: 'Sections de la grille' })
const criterion = (name: string) => page.getByRole('heading', { level: 2, name })
const view = (name: string) => page.getByRole('radiogroup', { name: 'Critères ou résultat' }).getByText(name)
const button = (name: string | RegExp) => page.getByRole('button', { name })

async function chooseTask(name: string | RegExp) {
  await page.getByRole('combobox', { name: 'Ce que je remplis' }).click()
  await page.getByRole('option', { name }).click()
}

describe('a contributor', () => {
  test('answers the questions meant for that capacity, reads the others, and gives them for good', async () => {
    const { records } = await openAssessment({ ...desk, identity: theDpo })
    await expect.element(criterion('Le droit')).toBeVisible()
    await expect.element(outline().getByText('0 critère sur 1')).toBeVisible()
    await page.getByRole('radio', { name: /Partiel/ }).click()
    await page.getByRole('textbox', { name: 'Motif' }).fill('La base légale est citée.')
    await outline().getByRole('region', { name: 'Autres questions' }).getByRole('button').first().click()
    await expect
      .element(page.getByText(/Question posée à\s: direction porteuse du projet\. Vous la lisez/))
      .toBeVisible()
    await page.getByRole('radio', { name: /Partiel/ }).click({ force: true })
    await userEvent.keyboard('2n')
    await expect.element(page.getByRole('radio', { name: /Partiel/ })).not.toBeChecked()
    await expectAccessible()
    await view('Bilan').click()
    await expect.element(page.getByText('1 réponse donnée sur 1 critères.')).toBeVisible()
    await expect.element(page.getByText('Avis possible au plus')).not.toBeInTheDocument()
    await expectAccessible()
    await button('Donner ma contribution').click()
    await expect.element(page.getByRole('heading', { name: /^Contribution donnée/ })).toBeVisible()
    await expect
      .poll(records)
      .toMatchObject([
        { kind: 'contribution', capacity: 'dpo', memberId: 'c-dpo', answers: { droit: { value: 2 } }, seal: {} },
      ])
    expect(Object.keys((await records())[0]?.answers ?? {})).toEqual(['droit'])
  })

  test('is asked what the answers of others make appear, and reads them', async () => {
    await openAssessment({ ...desk, identity: theDpo, assessments: contributions.slice(0, 1) })
    await expect.element(outline().getByText('0 critère sur 2')).toBeVisible()
    await outline().getByRole('region', { name: 'Autres questions' }).getByRole('button').first().click()
    await expect.element(criterion('Le besoin')).toBeVisible()
    await expect.element(page.getByRole('radio', { name: /Partiel/ })).toBeChecked()
  })

  test('is told when a grid asks nothing of that capacity', async () => {
    const identity = { ...theDpo, capacity: 'ciso' } as const
    await openAssessment({ ...desk, identity })
    await expect.element(page.getByText(/ne pose aucune question à votre qualité/)).toBeVisible()
    await expectAccessible()
  })
})

describe('the rapporteur', () => {
  test('has three things to fill, and sees first where the contributions disagree', async () => {
    const { records } = await openAssessment({ ...desk, identity: theRapporteur, assessments: contributions })
    await chooseTask('Réponses de référence')
    await expect.element(outline().getByText('1 désaccord à trancher')).toBeVisible()
    await expect.element(criterion('Le droit')).toBeVisible()
    const offers = page.getByRole('region', { name: 'Ce que disent les contributions' })
    await expect.element(offers.getByText('Les contributions ne disent pas la même chose.')).toBeVisible()
    await expect.element(offers.getByText('Élise Courtin')).toBeVisible()
    await expect.element(offers.getByText('La base reste à écrire.')).toBeVisible()
    await expectAccessible()
    await button('Retenir la réponse de Élise Courtin').click()
    await expect.poll(records).toContainEqual(
      expect.objectContaining({
        kind: 'reference',
        answers: { droit: { value: 1, reason: 'La base reste à écrire.', evidence: [], origin: 'k-dpo' } },
      }),
    )
    await page.getByRole('radio', { name: /Absent/ }).click()
    const reference = async () => (await records()).find(({ kind }) => kind === 'reference')
    await expect.poll(async () => (await reference())?.answers.droit).toMatchObject({ value: 0 })
    expect((await reference())?.answers.droit?.origin).toBeUndefined()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(async () => (await reference())?.answers.droit).toMatchObject({ value: 1, origin: 'k-dpo' })
    await view('Bilan').click()
    await page.getByRole('checkbox', { name: /incomplète/ }).click()
    await button('Donner les réponses de référence').click()
    await expect.element(page.getByRole('heading', { name: /^Réponses de référence données/ })).toBeVisible()
    expect((await reference())?.seal).toBeDefined()
  })

  test('sees who has answered and who is missing', async () => {
    await openAssessment({ ...desk, identity: theRapporteur, assessments: contributions })
    await chooseTask('Réponses de référence')
    await view('Qui manque').click()
    const table = page.getByRole('table', { name: 'Qui a répondu, qui manque' })
    await expect
      .element(table.getByRole('row', { name: /direction porteuse/ }))
      .toHaveTextContent(/2 sur 2.*le 10\snovembre\s2026, par Nora Belkacem/)
    await expect
      .element(table.getByRole('row', { name: /systèmes d’information/ }))
      .toHaveTextContent(/0 sur 1.*manque/)
    await expect.element(table.getByRole('row', { name: /protection des données/ })).toHaveTextContent('1 sur 2')
    await expectAccessible()
  })

  test('is warned when the IT department alone has answered', async () => {
    const alone = aContribution('k-it', 'c-it', 'it_department', { securite: say(2) })
    await openAssessment({ ...desk, identity: theRapporteur, assessments: [alone] })
    await chooseTask('Réponses de référence')
    await view('Qui manque').click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Seule la direction des systèmes d’information/)
    await expectAccessible()
  })
})

describe('a member', () => {
  const given = [...contributions, aReference]

  test('reads the reference answer beside each criterion, where it comes from, and takes it over', async () => {
    const mine = anAssessment(askedReference, { besoin: say(0) }, { id: 'mine' })
    const { records } = await openAssessment({ ...desk, assessments: [...given, mine] })
    const answers = async () => (await records()).find(({ id }) => id === 'mine')?.answers
    const note = page.getByRole('complementary', { name: 'Réponse de référence' })
    await expect.element(note.getByText('D’après la direction porteuse du projet (Nora Belkacem).')).toBeVisible()
    await expectAccessible()
    await note.getByRole('button', { name: 'Reprendre cette réponse' }).click()
    await expect.element(note.getByText('Votre réponse est la même.')).toBeVisible()
    await expect.poll(answers).toMatchObject({ besoin: { value: 2, origin: 'k-owner' } })
    await button(/critère suivant/).click()
    await expect.element(note.getByText('Écrite par Hugo Lemercier, qui rapporte le dossier.')).toBeVisible()
    await button('Annuler').click()
    await expect.element(criterion('Le besoin')).toBeVisible()
    await expect.poll(answers).toMatchObject({ besoin: { value: 0 } })
  })

  test('starts from all of them in one act, which is undone at once and made again', async () => {
    const { records } = await openAssessment({ ...desk, assessments: given })
    const mine = async () => (await records()).find(({ kind }) => kind === 'individual')?.answers
    await expect.element(page.getByText(/données le 12\snovembre\s2026 par Hugo Lemercier/)).toBeVisible()
    await button('Partir de ces 2 réponses').click()
    await expect.poll(mine).toMatchObject({ besoin: { value: 2 }, droit: { value: 1, origin: 'r-1' } })
    await expect.element(button(/^Partir de/)).not.toBeInTheDocument()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(mine).toEqual({})
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await expect.poll(mine).toMatchObject({ besoin: { value: 2 }, droit: { value: 1 } })
  })
})
