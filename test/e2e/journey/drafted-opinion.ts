import { expect, type Page } from '@playwright/test'
import { addReservation, chooseSense, enterVote, waive } from '#test/e2e/screens/opinion-screen.ts'

/** A reservation cannot fall due before the act, which is dated of the day the journey is made. */
const nextYear = new Date().getFullYear() + 1

export const drafted = {
  recital: 'Considérant que le besoin est constaté et que l’usager peut toujours joindre un agent ;',
  reservations: [
    {
      requirement: 'Dire à chaque usager, avant sa première question, qu’il s’adresse à une machine.',
      responsible: 'Direction de la relation aux usagers',
      due: `${nextYear}-03-31`,
      dueInWords: `31 mars ${nextYear}`,
      proof: 'capture de l’écran d’accueil',
    },
    {
      requirement: 'Comparer le service à une foire aux questions tenue à jour.',
      responsible: 'Direction du numérique',
      due: 'avant le premier bilan annuel',
      dueInWords: 'avant le premier bilan annuel',
      proof: 'note de comparaison',
    },
  ],
  waiver: {
    by: 'Claire Morvan, présidente de séance',
    reason: 'La comparaison avec des moyens plus économes fait l’objet de la réserve R2.',
  },
  vote: { Présents: 9, 'Mandats exercés': 1, Pour: 7, Contre: 2, Abstentions: 1 },
  secretary: 'Noël Lefèvre',
} as const

/** A favourable opinion with reservations on a grid that allows a deferral at most: refused until the rule is waived. */
export async function draftOpinion(page: Page, rule: { id: string; reason: RegExp }): Promise<void> {
  await page.getByRole('textbox', { name: 'motif 1' }).fill(drafted.recital)
  await chooseSense(page, 'Favorable avec réserves')
  for (const [index, reservation] of drafted.reservations.entries()) {
    await addReservation(page, `R${index + 1}`, reservation)
  }
  await enterVote(page, drafted.vote)
  await page.getByRole('textbox', { name: 'Signataire 2 : prénom et nom' }).fill(drafted.secretary)
  await expect(page.getByText(`inscrivez la dérogation à la règle ${rule.id}`)).toBeVisible()
  await waive(page, rule.reason, drafted.waiver)
}
