import type { Evaluation } from '../grid/evaluation.ts'
import type { Grid } from '../grid/grid.ts'
import { type KnockoutState, knockoutStates } from '../grid/knockout-states.ts'
import type { ActBlock } from '../opinion/act-model.ts'
import type { ReportWriter } from './report-writer.ts'

/** The state of a knockout in words: a rule that fired or not, while an answer that it reads is missing, is provisional. */
export function knockoutWords({ state, isOpen }: KnockoutState, { report }: ReportWriter): string {
  const { states, provisional } = report.knockouts
  return state !== 'not_known' && isOpen ? `${states[state]} ${provisional}` : states[state]
}

/** Every knockout of the grid with its state, fired or not: what is looked at before any score. */
export function knockoutBlocks(grid: Grid, evaluation: Evaluation, writer: ReportWriter): ActBlock[] {
  const { columns, caption } = writer.report.knockouts
  const knockouts = knockoutStates(grid, evaluation)
  if (knockouts.length === 0) return []
  return [
    {
      kind: 'table',
      role: 'rows',
      caption: writer.runs([caption]),
      columns: [
        { header: writer.runs([columns.rule]), share: 3, align: 'left' },
        { header: writer.runs([columns.state]), share: 2, align: 'left' },
      ],
      rows: knockouts.map(knockout => [
        writer.cell(knockout.rule.reason),
        writer.cell(knockoutWords(knockout, writer)),
      ]),
      rowHeaders: true,
    },
  ]
}
