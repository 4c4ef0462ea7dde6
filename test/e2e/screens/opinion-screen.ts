import { expect, type Page } from '@playwright/test'
import type { Reservation } from '#shared/domain/opinion/opinion-record.ts'
import type { Workbench } from '../workbench.ts'

type ReservationParts = Pick<Reservation, 'requirement' | 'responsible' | 'due' | 'proof'>

/** The vote as it is entered by hand: attendance, then ballots; what is not named stays at nought. */
export async function enterVote(page: Page, counts: Record<string, number>): Promise<void> {
  for (const [label, count] of Object.entries(counts)) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(String(count))
  }
}

export async function chooseSense(page: Page, sense: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Sens de l’avis' }).click()
  await page.getByRole('option', { name: sense, exact: true }).click()
}

/** Adds a reservation, the next of the list, with its four parts. */
export async function addReservation(page: Page, id: string, reservation: ReservationParts): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une réserve' }).click()
  await page.getByRole('textbox', { name: `Exigence de ${id}` }).fill(reservation.requirement)
  await page.getByRole('textbox', { name: `Responsable de ${id}` }).fill(reservation.responsible)
  await page.getByRole('textbox', { name: `Échéance de ${id}` }).fill(reservation.due)
  await page.getByRole('textbox', { name: `Preuve attendue de ${id}` }).fill(reservation.proof)
}

/** Enters the waiver that the chair grants from a rule, named by its reason. */
export async function waive(page: Page, rule: RegExp, waiver: { by: string; reason: string }): Promise<void> {
  const fields = page.getByRole('group', { name: rule })
  await fields.getByRole('textbox', { name: 'Décidée par la présidence :' }).fill(waiver.by)
  await fields.getByRole('textbox', { name: 'Raison, imprimée avec l’avis' }).fill(waiver.reason)
}

/** Waits for the act, laid out from the text as it is now, then saves it. */
export async function exportAct(workbench: Workbench, page: Page, path: string): Promise<void> {
  await expect(page.getByText('Rien ne s’oppose à l’export.')).toBeVisible()
  await expect(page.getByText('Mise en page…')).toBeHidden()
  await expect(page.getByText('Mêmes octets que l’export')).toBeVisible()
  await workbench.saveAs(path)
  await page.getByRole('button', { name: 'Enregistrer le PDF' }).click()
  await expect(page.getByText('Fichier enregistré.').first()).toBeVisible()
}
