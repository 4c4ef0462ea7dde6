import { assertNever } from '../assert-never.ts'
import type { ActBlock, ActModel, ActRun, ActSection } from './act-model.ts'

export const runsText = (runs: readonly ActRun[]): string => runs.map(run => run.text).join('')

/**
 * The text of every block of an act as it is printed, in reading order: headings, paragraphs, labels and bodies of list
 * items, captions, cells row by row, texts of figures, signature slots. Feet of pages and repeated heads of tables, which
 * are artifacts in the PDF, are not in it.
 */
export function printedBlocks(model: ActModel): string[] {
  return model.sections.flatMap(sectionTexts).filter(text => text !== '')
}

/** Those of one section. */
export const sectionTexts = (section: ActSection): string[] => [
  ...(section.heading ? [runsText(section.heading)] : []),
  ...section.blocks.flatMap(blockTexts),
  ...section.sections.flatMap(sectionTexts),
]

function blockTexts(block: ActBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [runsText(block.runs)]
    case 'list':
      return block.items.flatMap(item => [item.label, ...item.paragraphs.flatMap(blockTexts)])
    case 'table':
      return [
        runsText(block.caption),
        ...block.columns.map(column => runsText(column.header)),
        ...block.rows.flatMap(row => row.map(cell => runsText(cell.runs))),
      ]
    case 'figure':
      return [...block.labels, runsText(block.caption)]
    case 'signatures':
      return block.slots.flatMap(slot => [runsText(slot.capacity), runsText(slot.name)])
    case 'lines':
      return [runsText(block.label)]
    default:
      return assertNever(block)
  }
}
