/** Structure types of ISO 32000-1 14.8.4 that an act uses. */
export type StructureTag = 'Sect' | 'Div' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Caption'

export type TextRun = {
  text: string
  font?: string
  fontSize?: number
  bold?: boolean
  italics?: boolean
  sup?: boolean
  color?: string
  linkToDestination?: string
}

/** A part that is kept whole is copied before it is drawn: this object stays the same in the copy, and tells whose it is. */
export type FigureMark = Record<string, never>

export type SignatureField = { name: string; tooltip: string }

export type CanvasRectangle = {
  type: 'rect'
  x: number
  y: number
  w: number
  h: number
  r?: number
  lineWidth?: number
  lineColor?: string
  color?: string
  /** An empty signature field over the rectangle. */
  signatureField?: SignatureField
}
export type CanvasLine = {
  type: 'line'
  x1: number
  y1: number
  x2: number
  y2: number
  lineWidth: number
  lineColor: string
}

export type TableLayout = Record<string, unknown>

type Look = {
  style?: string | string[]
  margin?: [left: number, top: number, right: number, bottom: number]
  width?: number | string
  alignment?: 'left' | 'center' | 'right' | 'justify'
  /** Points that must be left on the page for this node to start on it, else it opens the next one. */
  room?: number
  unbreakable?: boolean
  pageBreak?: 'before' | 'after'
}

/**
 * A node of the definition as the layout reads it, with what the structure tree needs: `tag` is its structure type,
 * `artifact` keeps it out of the tree. After layout the same objects tell where each line came from.
 */
export type PdfNode = Look &
  (
    | (Omit<TextRun, 'text'> & {
        text: string | TextRun[]
        tag?: StructureTag
        id?: string
        /** Keep two lines at least on each side of a page break. */
        keepLines?: true
        outline?: boolean
        outlineText?: string
        outlineParentId?: string
        outlineExpanded?: boolean
        /** First cell of a row that names it. */
        rowHeader?: true
      })
    | {
        stack: PdfNode[]
        tag?: StructureTag /** The first node is the caption of the table that follows it. */
        captions?: true
      }
    | { columns: PdfNode[]; columnGap?: number; tag?: StructureTag }
    | { list: 'ordered' | 'unordered'; ul: PdfItem[]; labelWidth: number }
    | {
        table: {
          headerRows: number
          widths: number[]
          body: PdfNode[][]
          dontBreakRows: boolean
          keepWithHeaderRows: number
          /** The last two rows stand on one page; for rows that are not broken, beyond those kept with the head. */
          keepLastRows: boolean
        }
        layout: TableLayout
      }
    | { svg: string; font: string; alternative: string; mark: FigureMark }
    | { canvas: (CanvasRectangle | CanvasLine)[] }
  )

export type PdfItem = { stack: PdfNode[]; label: PdfNode }
