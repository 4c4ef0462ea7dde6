import { expect, type Locator, type Page } from '@playwright/test'
import { assessmentPane } from './assessment-pane.ts'

/** What is answered where the middle will not do, by the number of the criterion: the words of a choice, or a value. */
export type ChosenAnswers = Readonly<Record<string, string>>

/** A criterion as it was met on the way: all the words of its answer, and the reason where the grid asks for one. */
export type WalkedCriterion = { number: string; title: string; answer: string; reason: string | null }

/**
 * Goes down the grid from the criterion on show to the last, as a person does: answers each by whatever field it offers,
 * writes the reason it asks for, then presses the button that leads to the next. Resolves to what was met, in order.
 */
export async function fillToTheEnd(page: Page, chosen: ChosenAnswers): Promise<WalkedCriterion[]> {
  const pane = assessmentPane(page)
  const heading = pane.getByRole('heading', { level: 2 })
  const next = pane.getByRole('button', { name: /critère suivant/ })
  const walked: WalkedCriterion[] = []
  for (;;) {
    const title = (await heading.textContent()) ?? ''
    const number = (await pane.getByText(/^\d+\.\d+ · /).textContent())?.split(' ')[0] ?? ''
    const answer = await answerByRole(pane, chosen[number])
    walked.push({ number, title, answer, reason: await reasonAskedFor(pane, number) })
    if ((await next.count()) === 0) return walked
    await next.click()
    await expect(heading).not.toHaveText(title)
  }
}

async function answerByRole(pane: Locator, wanted: string | undefined): Promise<string> {
  const options = pane.getByRole('radiogroup', { name: /^(Niveaux|Réponses)$/ })
  const field = options.or(pane.getByRole('textbox', { name: /^(Valeur, en|Réponse$)/ }))
  if ((await field.getAttribute('role')) !== 'radiogroup') {
    await field.fill(wanted ?? '12')
    return `${await field.inputValue()} ${await unitOf(pane)}`.trim()
  }
  const radios = options.getByRole('radio')
  const radio =
    wanted === undefined
      ? radios.nth(Math.floor((await radios.count()) / 2))
      : options.getByRole('radio', { name: wanted })
  await radio.click()
  await expect(radio).toBeChecked()
  return (await radio.textContent()) ?? ''
}

/** The unit stands in the name of the field; a text has none. */
async function unitOf(pane: Locator): Promise<string> {
  const name = pane.getByText(/^Valeur, en /)
  return (await name.count()) === 0 ? '' : ((await name.textContent()) ?? '').replace('Valeur, en ', '')
}

async function reasonAskedFor(pane: Locator, number: string): Promise<string | null> {
  const field = pane.getByRole('textbox', { name: 'Motif' })
  if ((await field.getAttribute('aria-required')) !== 'true') return null
  const reason = `Le dossier y répond au point ${number}.`
  await field.fill(reason)
  return reason
}
