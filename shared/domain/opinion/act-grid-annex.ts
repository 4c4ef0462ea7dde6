import { writtenNumber } from '#shared/text/written-number.ts'
import { answerTables } from './act-grid-answers.ts'
import { gridRules } from './act-grid-rules.ts'
import { gridScores } from './act-grid-scores.ts'
import { gridSpread } from './act-grid-spread.ts'
import type { ActGrid } from './act-grids.ts'
import type { ActBlock, ActSection } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'

/** One grid of an act: what was retained, its scores with their chart, every answer, the rules, the spread of marks. */
export function gridAnnex(grid: ActGrid, id: string, writer: ActWriter) {
  const { labels, fill, paragraph } = writer
  const { members } = grid.assessment
  const membersLabel = labels.gridMembers[members === 0 ? 'none' : members === 1 ? 'one' : 'other']
  const part = (name: string, heading: string, blocks: ActBlock[]): ActSection => ({
    id: `${id}-${name}`,
    part: 'within',
    level: 3,
    heading: writer.runs([heading]),
    blocks,
    sections: [],
  })
  return {
    title: fill(labels.gridTitle, { title: grid.grid.title }),
    blocks: [
      paragraph(
        'particulars',
        fill(labels.gridReference, {
          reference: grid.grid.reference,
          members: fill(membersLabel, { count: writtenNumber(members, writer.language) }),
        }),
      ),
    ],
    sections: [
      part('result', labels.gridResult, [...gridScores(grid, writer), paragraph('body', resultSentence(grid, writer))]),
      part('rules', labels.rules, gridRules(grid, writer)),
      ...answerTables(grid, writer).map((table, index) => part(`section-${index + 1}`, table.title, [table.table])),
      ...gridSpread(grid, writer).map(blocks => part('spread', labels.dispersion, blocks)),
    ],
  }
}

/** Total and level are left out where the grid never shows them (grid/1 §9). */
export function resultSentence({ grid, evaluation }: ActGrid, { labels, fill, language }: ActWriter): string {
  const { total, level, classification, completeness, conclusive, meanConfidence } = evaluation.result
  const number = (value: number) => writtenNumber(value, language)
  const name = (code: string) => grid.levels.find(one => one.code === code)?.label ?? code
  const totalLabel = grid.scoring.method === 'points_mitigation' ? labels.points : labels.total
  return [
    grid.showTotal && total !== null ? fill(totalLabel, { total: number(total) }) : '',
    grid.showTotal && level !== null && level !== classification ? fill(labels.level, { level: name(level) }) : '',
    classification !== null ? fill(labels.classification, { classification: name(classification) }) : '',
    fill(labels.completeness, { share: number(Math.floor(completeness * 1000) / 10) }),
    conclusive ? '' : labels.notConclusive,
    meanConfidence !== null ? fill(labels.confidence, { confidence: number(meanConfidence) }) : '',
  ].join('')
}
