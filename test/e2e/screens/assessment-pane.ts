import { expect, type Page } from '@playwright/test'

export const assessmentPane = (page: Page) => page.getByRole('region', { name: 'Évaluation', exact: true })

export async function chooseGrid(page: Page, title: RegExp): Promise<void> {
  const list = page.getByRole('combobox', { name: 'Grille' })
  await list.click()
  await page.getByRole('option', { name: title }).click()
  await expect(list).toHaveValue(title)
}

/** Opens the criterion of this number, its section first. */
export async function openCriterion(page: Page, number: `${number}.${number}`): Promise<void> {
  const outline = page.getByRole('navigation', { name: 'Sections de la grille' })
  const section = outline.getByRole('button', { name: new RegExp(`^${number.split('.')[0]} `) })
  if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click()
  await outline.getByRole('button', { name: new RegExp(`^${number.replace('.', '\\.')} `) }).click()
  await assessmentPane(page).getByText(`${number} · `).waitFor()
}

export async function setConfidence(page: Page, level: 'faible' | 'moyenne' | 'forte'): Promise<void> {
  await assessmentPane(page).getByRole('radiogroup', { name: 'Ma confiance' }).getByText(level, { exact: true }).click()
}

export async function giveReason(page: Page, reason: string): Promise<void> {
  await assessmentPane(page).getByRole('textbox', { name: 'Motif' }).fill(reason)
}

/** The result is whole, and says each of these rules. */
export async function expectConclusion(page: Page, count: number, rules: readonly RegExp[]): Promise<void> {
  const pane = assessmentPane(page)
  await expect(pane.getByText(`${count} critères sur ${count}`)).toBeVisible()
  await pane.getByText('Résultat', { exact: true }).click()
  await expect(pane.getByText('Le résultat peut être retenu.')).toBeVisible()
  for (const rule of rules) await expect(pane.getByText(rule)).toBeVisible()
}

/** The passages that support the criterion on show. */
export const evidence = (page: Page) => assessmentPane(page).getByRole('button', { name: /^Aller à la preuve/ })
