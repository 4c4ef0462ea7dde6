import type { PdfItem, PdfNode } from './pdf-node.ts'
import type { LaidInline, MeasuredNode } from './pdfmake-types.ts'

/** Items of a list after layout, with the inline that draws the label of each. */
export function listItems({
  ul,
}: Extract<PdfNode, { ul: unknown }>): { item: PdfItem; label: LaidInline | undefined }[] {
  return ul.map(item => ({ item, label: (item as unknown as MeasuredNode).listMarker?._inlines?.[0] }))
}

export type TableCell = { cell: PdfNode; scope?: 'Column' | 'Row' }

/** Rows of a table with what each cell is the head of. */
export function tableRows({ table }: Extract<PdfNode, { table: unknown }>): { cells: TableCell[]; isHead: boolean }[] {
  return table.body.map((row, index) => {
    const isHead = index < table.headerRows
    const cells = row.map((cell): TableCell => {
      if (isHead) return { cell, scope: 'Column' }
      return 'rowHeader' in cell && cell.rowHeader ? { cell, scope: 'Row' } : { cell }
    })
    return { cells, isHead }
  })
}
