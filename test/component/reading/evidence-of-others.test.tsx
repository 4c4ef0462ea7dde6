import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { aNote, anAnswerResting, openReading } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

test('nobody learns from a mark what another rests their answers on, before the round is open', async () => {
  const [mine, theirs] = [
    aNote({ page: 1, exact: 'avant tout envoi', start: 88 }),
    aNote({ page: 1, exact: 'gestionnaire valide', start: 2 }),
  ]
  const assessments = [anAnswerResting([mine.id]), { ...anAnswerResting([theirs.id], 'm-7'), id: 'a-2' }]
  await openReading(textPdf(numberedPages(1)), { annotations: [mine, theirs], assessments })
  await expect.poll(() => document.querySelectorAll('li [data-kind="evidence"]').length).toBe(1)
  expect(page.getByRole('listitem').elements().length).toBeGreaterThanOrEqual(2)
})
