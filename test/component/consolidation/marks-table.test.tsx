import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { MemberRecord } from '#shared/domain/member.ts'
import { colleges } from '#shared/domain/member.ts'
import { gridModel } from '#test/component/assessment/desk.tsx'
import { expectAccessible } from '#test/component/axe.ts'
import { dossierId, openConsolidation } from './demonstration-round.tsx'

const table = () => page.getByRole('table').first()
const row = (index: number) => table().getByRole('row').nth(index)

test('the same marks in a table, by T: figures, extremes, spread, median, value retained', async () => {
  await page.viewport(1440, 900)
  const { router } = await openConsolidation()
  await expect.element(page.getByRole('article')).toBeVisible()
  ;(page.getByRole('region', { name: 'Critères et valeurs retenues' }).element() as HTMLElement).focus()
  await userEvent.keyboard('t')
  await expect.poll(() => router.state.location.search).toEqual({ view: 'table' })
  const cells = row(1).getByRole('cell')
  await expect.element(row(1).getByRole('rowheader')).toHaveTextContent('6.4')
  const figures = cells.elements().map(cell => cell.textContent)
  expect(figures).toEqual(['1', '2', '0', '2', '0', '1', '1', '3', '3', '3à débattre', '1', '1'])
  await expect.element(page.getByText(/Hugo Lemercier, Julie Roche\s: pas scellé/)).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('t')
  await expect.element(page.getByRole('article')).toBeVisible()
})

test('any column sorts, both ways, and says so', async () => {
  await openConsolidation({ search: '?view=table&all=true' })
  const byAbadie = table().getByRole('button', { name: 'Abadie' })
  await byAbadie.click()
  await expect.element(table().getByRole('columnheader', { name: 'Abadie' })).toHaveAttribute('aria-sort', 'descending')
  await expect.element(row(1).getByRole('cell').nth(7)).toHaveTextContent('4')
  await byAbadie.click()
  await expect.element(table().getByRole('columnheader', { name: 'Abadie' })).toHaveAttribute('aria-sort', 'ascending')
  await expect.element(row(1).getByRole('cell').nth(7)).toHaveTextContent('2')
  await table().getByRole('button', { name: 'Critère', exact: true }).click()
  await expect.element(row(1).getByRole('rowheader')).toHaveTextContent('1.1')
})

test('a criterion of the table opens its card', async () => {
  await openConsolidation({ search: '?view=table' })
  await row(2).getByRole('button').click()
  await expect.element(page.getByRole('article')).toHaveTextContent('6.3')
})

const many = 60
const questions = 300

const members: MemberRecord[] = Array.from({ length: many }, (_, rank) => ({
  ...{ id: `m-${rank}`, author: 'm-0', clock: '000000000000001-000000-test', schema: 1 },
  name: `Membre ${String(rank).padStart(2, '0')}`,
  kind: 'member',
  role: rank === 0 ? 'chair' : 'member',
  college: colleges[rank % colleges.length],
  mandates: [{ from: '2020-01-01' }],
}))

const largeGrid = {
  format: 'grid/1',
  id: 'grande',
  version: '1.0.0',
  title: 'Grande grille',
  language: 'fr',
  status: 'draft',
  sources: [{ id: 'own', title: 'Rédaction propre', licence: 'CC0-1.0', certainty: 'read' }],
  scales: { m: { type: 'ordinal', levels: [0, 1, 2, 3, 4].map(value => ({ value, label: `N${value}`, anchor: '' })) } },
  sections: Array.from({ length: 20 }, (_, section) => ({
    id: `s${section}`,
    title: `Section ${section}`,
    questions: Array.from({ length: questions / 20 }, (_, rank) => ({
      id: `q${section}-${rank}`,
      label: `Question ${section} ${rank}`,
      type: 'scale',
      scale: 'm',
      kind: 'favourable',
      answeredBy: ['member'],
    })),
  })),
  scoring: { method: 'weighted_mean', aggregation: { members: 'low_median', dispersionAlert: 2 } },
  rules: [],
  results: { levels: [] },
}

const large: NonNullable<Parameters<typeof openConsolidation>[0]> = {
  seat: { memberId: 'm-0', name: 'Membre 00', role: 'chair' },
  change: records => {
    const sample = records.assessments.find(({ kind }) => kind === 'individual')
    if (!sample || sample.kind === 'sealed') throw new Error('no assessment')
    return {
      ...records,
      members,
      models: [gridModel('grande@1.0.0', largeGrid)],
      events: records.events.map(event => ({ ...event, round: { dossierId, grid: 'grande@1.0.0' } })),
      assessments: members.map((member, seat) => ({
        ...sample,
        id: `a-${seat}`,
        memberId: member.id,
        grid: 'grande@1.0.0',
        answers: Object.fromEntries(
          largeGrid.sections.flatMap(({ questions: own }, section) =>
            own.map(({ id }, rank) => [id, { value: (seat * 7 + section * 3 + rank) % 5, evidence: [] }]),
          ),
        ),
      })),
    }
  },
}

test('sixty members over three hundred criteria: shapes become counts, and only what is on show is in the page', async () => {
  await openConsolidation({ ...large, search: '?all=true' })
  await expect.element(page.getByRole('button', { name: 'Tous 300' })).toBeVisible()
  await expect.element(page.getByText('60 évaluations scellées sur 60')).toBeVisible()
  await expect.element(page.getByRole('article').getByRole('img')).toHaveAccessibleName(/60 notes\s; 0 N0\s: Élus 12/)
  await expect.element(page.getByRole('region', { name: 'Autres critères' })).toBeVisible()
  expect(document.querySelectorAll('[aria-posinset]').length).toBeLessThan(60)
  await expectAccessible()
})

test('the table of sixty members and three hundred criteria holds only the rows on show', async () => {
  await openConsolidation({ ...large, search: '?all=true&view=table' })
  await expect.element(table()).toHaveAttribute('aria-rowcount', '301')
  expect(table().getByRole('row').elements().length).toBeLessThan(60)
})
