import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { isAnswered } from '#shared/domain/assessment.ts'
import { answersAfter } from '#shared/domain/consolidation/retain.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { openOpinion, theAssessments, theOpinion } from './desk.tsx'

const checks = () => page.getByRole('region', { name: 'Avant l’export' })

/** Of the committee's answers only those of the first section are left: fewer than the grid needs to conclude. */
async function loseAnswers({ store }: Awaited<ReturnType<typeof openOpinion>>) {
  const [retained] = (await store.find('assessments', { dossierId: theOpinion.dossierId }))
    .filter(isAnswered)
    .filter(({ kind }) => kind === 'retained')
  if (!retained) throw new Error('nothing was retained')
  // What the committee retained changes by lines of its history, and by nothing else.
  const by = theOpinion.author
  const lines = Object.entries(retained.answers)
    .filter(([id]) => !id.startsWith('c1-'))
    .map(([question, from]) => ({ question, by, at: '2026-11-27T09:00:00.000Z', from, to: null }))
  const lost = {
    ...retained,
    answers: answersAfter(retained.answers, lines),
    history: [...(retained.history ?? []), ...lines],
    clock: store.tick(),
  }
  await store.put('assessments', lost)
}

test('a favourable opinion is refused once its grid no longer concludes, with what is missing', async () => {
  const opened = await openOpinion()
  await expect.element(checks().getByText('Rien ne s’oppose à l’export.')).toBeVisible()
  await loseAnswers(opened)
  await expect
    .element(checks().getByText(/n’est pas concluante\s: il manque \d+ réponses obligatoires \(«/))
    .toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Enregistrer le PDF' })).toBeDisabled()
})

test('a deferral is not', async () => {
  const opened = await openOpinion({ text: { sense: 'deferred', text: { ...theOpinion.text, reservations: [] } } })
  await loseAnswers(opened)
  const printed = () => JSON.stringify(opened.calls('opinion.render').at(-1))
  await expect.poll(printed).toContain('"conclusive":false')
  await expect.element(checks().getByText('Rien ne s’oppose à l’export.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Enregistrer le PDF' })).toBeEnabled()
})

test('a grid whose answers were all undone is not retained: it neither binds the opinion nor is printed', async () => {
  const [ofOne] = theAssessments.filter(isAnswered).filter(({ kind }) => kind === 'individual')
  if (!ofOne) throw new Error('nobody answered')
  const { seal: _, ...open } = ofOne
  const answers = { 'c1-1': { value: null, reason: 'Touchée par erreur', evidence: [] } }
  const { calls } = await openOpinion({ assessed: [{ ...open, answers }] })
  const printed = () => JSON.stringify(calls('opinion.render').at(-1))
  await expect.poll(printed).toContain('"assessments":[]')
  await expect.element(checks().getByText('Rien ne s’oppose à l’export.')).toBeVisible()
  await expect.element(page.getByText(/^Au plus/)).not.toBeInTheDocument()
})

test('one member’s answers stand for the committee’s only where that member works alone', async () => {
  const own = theAssessments
    .filter(isAnswered)
    .filter(({ kind }) => kind === 'individual')
    .slice(0, 1)
  const mine = own.map(one => ({ ...one, memberId: aProfile.identity.memberId }))
  const round = { dossierId: theOpinion.dossierId, grid: own[0]?.grid ?? '' }
  const call = { ...{ id: 'e-1', author: 'x', clock: '000000000000001-000000-test', schema: 1, device: 'test' } }
  const at = '2026-11-02T10:00:00.000Z'
  const called = { ...call, number: 1, act: 'round_called', subject: round.dossierId, hash: 'a'.repeat(64), at, round }
  const printedOf = async (options: Parameters<typeof openOpinion>[0]) => {
    const { calls, screen } = await openOpinion(options)
    await expect.poll(() => calls('opinion.render').length).toBeGreaterThan(0)
    const printed = JSON.stringify(calls('opinion.render').at(-1))
    await screen.unmount()
    return printed
  }
  expect(await printedOf({ assessed: mine })).toContain('boussole-nantes')
  expect(await printedOf({ assessed: mine, events: [called] })).toContain('"assessments":[]')
  expect(await printedOf({ assessed: own })).toContain('"assessments":[]')
})
