import type { ActParagraph } from '#shared/domain/opinion/act-model.ts'
import type { TableLayout } from '../engine/pdf-node.ts'

export const serif = 'Source Serif 4'
export const sans = 'Source Sans 3'

/** Points. The text is 451 wide: some 80 characters of the body. */
export const page = { margins: [72, 62, 72, 68] as [number, number, number, number], width: 595.28 - 144 }

const ink = '#111916'
const quiet = '#4b5751'
export const accent = '#12684b'
export const hairline = '#c1cac5'
const headFill = '#eff3f1'
export const linkColour = '#0d5a99'

export const bodySize = 10.6
export const defaultStyle = { font: serif, fontSize: bodySize, lineHeight: 1.06, color: ink }

export const styles = {
  city: { font: sans, fontSize: 13, bold: true },
  committee: { font: sans, fontSize: 9.5, color: quiet },
  reference: { font: sans, fontSize: 9.5, alignment: 'right' },
  title: { fontSize: 16.5, bold: true, alignment: 'center', lineHeight: 1.02 },
  longTitle: { fontSize: 12.5, bold: true, alignment: 'center', lineHeight: 1.04 },
  marking: { font: sans, fontSize: 9.5, bold: true, alignment: 'center', color: accent },
  particulars: { font: sans, fontSize: 9.2, color: quiet, lineHeight: 1.04 },
  dossier: { font: sans, fontSize: 9.2, color: quiet, alignment: 'center' },
  formula: { fontSize: 13, bold: true, alignment: 'center' },
  heading: { font: sans, fontSize: 13, bold: true },
  annexHeading: { font: sans, fontSize: 14.5, bold: true },
  subheading: { font: sans, fontSize: 10.8, bold: true },
  notice: { fontSize: 9.6, italics: true },
  fingerprint: { font: sans, fontSize: 8.2, color: quiet },
  caption: { font: sans, fontSize: 8.8, color: quiet },
  cell: { font: sans, fontSize: 9, lineHeight: 1.02 },
  cellHead: { font: sans, fontSize: 8.4, bold: true },
  figureCell: { font: sans, fontSize: 13 },
  hashCell: { font: sans, fontSize: 8, lineHeight: 1.15 },
  foot: { font: sans, fontSize: 8, color: quiet },
}

/** Space above and below a paragraph of each role, in points. */
export const paragraphSpace: Record<ActParagraph['role'], [above: number, below: number]> = {
  city: [0, 1],
  committee: [0, 0],
  reference: [0, 2],
  addressee: [20, 8],
  marking: [0, 6],
  title: [0, 0],
  author: [0, 7],
  visa: [0, 5],
  hearing: [2, 7],
  formula: [0, 0],
  article: [0, 7],
  body: [0, 6],
  particulars: [0, 3],
  dossier: [0, 14],
  notice: [6, 6],
  fingerprint: [0, 8],
}

export const tableLayout: TableLayout = {
  hLineWidth: (row: number, node: { table: { headerRows: number; body: unknown[] } }) => {
    if (row === 0 || row === node.table.body.length) return 0.8
    return row === node.table.headerRows ? 0.8 : 0.4
  },
  vLineWidth: () => 0,
  hLineColor: (row: number, node: { table: { headerRows: number; body: unknown[] } }) =>
    row === 0 || row === node.table.headerRows || row === node.table.body.length ? '#819099' : hairline,
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 3.2,
  paddingBottom: () => 3.6,
  fillColor: (row: number, node: { table: { headerRows: number } }) => (row < node.table.headerRows ? headFill : null),
}
