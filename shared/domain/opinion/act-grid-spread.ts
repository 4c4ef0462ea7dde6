import { writtenNumber } from '#shared/text/written-number.ts'
import type { ActGrid } from './act-grids.ts'
import type { ActBlock } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'

/** From 2 levels a spread is a point to discuss, unless the grid says otherwise (grid/1 §12). */
const usualAlert = 2

/** The criteria on which the members' marks lay apart; nothing at all where no spread was measured. */
export function gridSpread({ grid, assessment }: ActGrid, writer: ActWriter): ActBlock[][] {
  const { labels, fill, cell, paragraph, language } = writer
  const alert = grid.scoring.aggregation?.dispersionAlert ?? usualAlert
  const spreads = grid.questions.flatMap(question => {
    const spread = assessment.dispersion[question.id]
    return spread === null || spread === undefined ? [] : [{ question, spread }]
  })
  if (spreads.length === 0) return []
  const discussed = spreads.filter(({ spread }) => spread >= alert)
  const values = { alert: writtenNumber(alert, language) }
  if (discussed.length === 0) return [[paragraph('body', fill(labels.noDispersion, values))]]
  return [
    [
      {
        kind: 'table',
        role: 'rows',
        caption: writer.runs([fill(labels.dispersionCaption, values)]),
        columns: [
          { header: writer.runs([labels.criterion]), share: 6, align: 'left' },
          { header: writer.runs([labels.dispersionSpread]), share: 1, align: 'centre' },
        ],
        rows: discussed.map(({ question, spread }) => [cell(question.label), cell(writtenNumber(spread, language))]),
        rowHeaders: true,
      },
    ],
  ]
}
