import { expect, type Page } from '@playwright/test'
import { assessmentPane, openCriterion } from './assessment-pane.ts'
import { openDossier } from './dossier-screen.ts'
import type { Tour } from './tour.ts'

/** From one's own assessment to what others gave: one criterion a screen, the summary, a contribution, the reference. */
export async function tourOfAssessment({ workbench, visit }: Tour): Promise<void> {
  const page = await workbench.window('p-')
  const pane = assessmentPane(page)
  await openDossier(page, /Ciblage des réexamens/)
  await page.getByRole('link', { name: 'Lire et évaluer' }).click()
  await showView(page, 'Critères')
  await openCriterion(page, '6.4')
  await page.keyboard.press('f')
  const focusMode = page.getByRole('dialog', { name: 'Un critère par écran' })
  await expect(focusMode).toBeVisible()
  await visit('focus-mode', page)
  await page.keyboard.press('Escape')
  await expect(focusMode).toBeHidden()
  await showView(page, 'Bilan')
  await expect(pane.getByRole('heading', { name: 'Bilan de mon évaluation' })).toBeVisible()
  await visit('seal-summary', page)
  await chooseTask(page, 'Réponses de référence')
  await showView(page, 'Bilan')
  await pane.getByRole('button', { name: 'Reprendre dans une nouvelle version' }).click()
  await showView(page, 'Critères')
  await expect(pane.getByText('Les contributions ne disent pas la même chose.')).toBeVisible()
  await visit('reference', page)
  await showView(page, 'Qui manque')
  await expect(pane.getByRole('table', { name: 'Qui a répondu, qui manque' })).toBeVisible()
  await visit('who-is-missing', page)
  await sitAs(page, 'Nora Belkacem')
  await showView(page, 'Bilan')
  await expect(pane.getByRole('heading', { name: /^Contribution donnée/ })).toBeVisible()
  await visit('contribution', page)
  await sitAs(page, 'Hugo Lemercier')
  await chooseTask(page, 'Réponses de référence')
  await pane.getByRole('button', { name: 'Abandonner cette version' }).click()
  await chooseTask(page, 'Mon évaluation')
  await openDossier(page, /Ciblage des réexamens/)
}

async function showView(page: Page, name: string): Promise<void> {
  await assessmentPane(page)
    .getByRole('radiogroup', { name: 'Critères ou résultat' })
    .getByText(name, { exact: true })
    .click()
}

async function chooseTask(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Ce que je remplis' }).click()
  await page.getByRole('option', { name }).click()
}

/** Takes the seat of another person of the demonstration, whose part of the grid then shows. */
async function sitAs(page: Page, name: string): Promise<void> {
  const seats = page.getByLabel('Vous siégez comme')
  const seat = await seats.getByRole('option', { name: new RegExp(`^${name}`) }).getAttribute('value')
  await seats.selectOption(seat)
  await expect(page.getByRole('button', { name: new RegExp(`^Vous êtes ${name}`) })).toBeVisible()
  const notice = page.getByRole('alert').filter({ hasText: name })
  await notice.getByRole('button').click()
  await expect(notice).toBeHidden()
}
