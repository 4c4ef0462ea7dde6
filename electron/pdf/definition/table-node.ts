import type { ActCell, ActRun, ActTable } from '#shared/domain/opinion/act-model.ts'
import { runsText } from '#shared/domain/opinion/printed-blocks.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { page, styles, tableLayout } from './act-style.ts'
import { estimatedHeight } from './room.ts'
import { destination, runNodes } from './run-nodes.ts'

const padding = 10
/** Characters of a cell beyond which its row may be cut: a row that is longer than a page would lose its end. */
const longestWholeCell = 900
/** Points asked for a row before its table begins, at most: a third of a page. */
const highestRoom = 220
/** Rows of a table that is not cut at all. */
const fewRows = 3
/** Points that rows kept together may take, by the estimate: more than half a page would leave a hole. */
const highestKept = 320

export function tableNode(table: ActTable): PdfNode {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0)
  const room = page.width - padding * table.columns.length
  const head = table.columns.map(
    (column): PdfNode => ({
      text: runNodes(column.header, styles.cellHead.fontSize),
      style: 'cellHead',
      alignment: column.align === 'centre' ? 'center' : 'left',
    }),
  )
  const widths = table.columns.map(({ share }) => Math.floor((100 * share * room) / shares) / 100)
  const isLong = table.rows.some(row => row.some(cell => runsText(cell.runs).length > longestWholeCell))
  const headHeight = Math.min(
    highestRoom,
    rowHeight(
      table.columns.map(column => column.header),
      widths,
    ),
  )
  const isShort = (table.together || table.rows.length <= fewRows) && heightOf(table.rows, widths) <= highestKept
  return {
    captions: true,
    margin: [0, 2, 0, 10],
    stack: [
      {
        text: runNodes(table.caption, styles.caption.fontSize),
        style: 'caption',
        tag: 'Caption',
        margin: [0, 0, 0, 3],
        room:
          30 +
          headHeight +
          (isShort ? heightOf(table.rows, widths) : Math.min(highestRoom, heightOf(table.rows.slice(0, 1), widths))),
      },
      {
        table: {
          headerRows: 1,
          keepWithHeaderRows: isLong ? 0 : isShort ? table.rows.length : 1,
          dontBreakRows: !isLong,
          keepLastRows:
            !isLong && !isShort && table.rows.length > 2 && heightOf(table.rows.slice(-2), widths) <= highestKept,
          widths,
          body: [head, ...table.rows.map(row => row.map((cell, index) => cellNode(table, cell, index)))],
        },
        layout: tableLayout,
      },
    ],
  }
}

/** What the highest cell of a row takes, its padding included. */
const rowHeight = (cells: readonly ActRun[][], widths: readonly number[]): number =>
  8 +
  Math.max(
    ...cells.map((runs, index) => estimatedHeight(runsText(runs).length, styles.cell.fontSize, widths[index] ?? 1)),
  )

const heightOf = (rows: readonly ActCell[][], widths: readonly number[]): number =>
  rows.reduce(
    (sum, row) =>
      sum +
      rowHeight(
        row.map(cell => cell.runs),
        widths,
      ),
    0,
  )

function cellNode(table: ActTable, cell: ActCell, index: number): PdfNode {
  const isHash = table.role === 'hashes' && index === table.columns.length - 1
  const style = table.role === 'figures' ? 'figureCell' : isHash ? 'hashCell' : 'cell'
  return {
    text: runNodes(cell.runs, styles[style].fontSize),
    style,
    alignment: table.columns[index]?.align === 'centre' ? 'center' : 'left',
    ...(table.rowHeaders && index === 0 ? { rowHeader: true as const } : {}),
    ...(cell.id === undefined ? {} : { id: destination(cell.id) }),
  }
}
