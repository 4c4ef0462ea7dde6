import type { Page } from '@playwright/test'

const pane = (page: Page) => page.getByRole('region', { name: 'Évaluation', exact: true })

/** Opens the criterion of this number, its section first. */
export async function openCriterion(page: Page, number: `${number}.${number}`): Promise<void> {
  const outline = page.getByRole('navigation', { name: 'Sections de la grille' })
  const section = outline.getByRole('button', { name: new RegExp(`^${number.split('.')[0]} `) })
  if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click()
  await outline.getByRole('button', { name: new RegExp(`^${number.replace('.', '\\.')} `) }).click()
  await pane(page).getByText(`${number} · `).waitFor()
}

export async function answer(page: Page, option: string): Promise<void> {
  await pane(page).getByRole('radio', { name: option, exact: true }).click()
}

export async function setConfidence(page: Page, level: 'faible' | 'moyenne' | 'forte'): Promise<void> {
  await pane(page).getByRole('radiogroup', { name: 'Ma confiance' }).getByText(level, { exact: true }).click()
}

export async function giveReason(page: Page, reason: string): Promise<void> {
  await pane(page).getByRole('textbox', { name: 'Motif' }).fill(reason)
}

/** The passages that support the criterion on show. */
export const evidence = (page: Page) => pane(page).getByRole('button', { name: /^Aller à la preuve/ })
