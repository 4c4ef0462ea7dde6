import type { Grid, Rule } from '../grid/grid.ts'
import type { GridResult } from '../grid/grid-result.ts'
import type { ActGrid } from './act-grids.ts'
import type { ActBlock, ActItem, ActTable } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'

/** Rules that fired and the bound they set, then the pieces that the answers call for and the dossier lacks. */
export function gridRules({ grid, evaluation }: ActGrid, writer: ActWriter): ActBlock[] {
  const { labels, fill, paragraph } = writer
  const { trueRules, result } = evaluation
  const max = labels.sense[result.maxOpinion]
  const blocks: ActBlock[] =
    trueRules.length === 0
      ? [paragraph('body', labels.noRule)]
      : [
          paragraph('body', fill(labels.rulesIntro, { max })),
          { kind: 'list', role: 'remarks', items: trueRules.map(rule => ruleItem(rule, writer)) },
        ]
  if (result.expectedPieces.length > 0) blocks.push(expectedTable({ grid, result }, writer))
  return blocks
}

function expectedTable({ grid, result }: { grid: Grid; result: GridResult }, writer: ActWriter): ActTable {
  const { labels, cell } = writer
  return {
    kind: 'table',
    role: 'rows',
    caption: writer.runs([labels.expected]),
    columns: [
      { header: writer.runs([labels.pieceTitle]), share: 2, align: 'left' },
      { header: writer.runs([labels.neededBy]), share: 3, align: 'left' },
    ],
    rows: result.expectedPieces.map(({ question, piece }) => [
      cell(labels.pieceTypes[piece] ?? piece),
      cell(grid.questionById.get(question)?.label ?? question),
    ]),
    rowHeaders: true,
  }
}

function ruleItem(rule: Rule, { labels, fill, paragraph }: ActWriter): ActItem {
  const bounds = rule.maxOpinion !== undefined && rule.maxOpinion !== 'favourable'
  const words = [
    fill(labels.ruleLine, { rule: rule.id, type: labels.ruleType[rule.type], reason: rule.reason }),
    bounds && rule.maxOpinion ? fill(labels.ruleBound, { max: labels.sense[rule.maxOpinion] }) : '',
    bounds && rule.waiver ? labels.ruleWaiver[rule.waiver] : '',
    rule.piece ? fill(labels.rulePiece, { piece: labels.pieceTypes[rule.piece] ?? rule.piece }) : '',
    rule.grid ? fill(labels.ruleGrid, { grid: rule.grid }) : '',
  ]
  return { label: '–', paragraphs: [paragraph('body', words.join(''))] }
}
