import { linesBeforeBreak } from './lines-before-break.ts'
import type { PdfNode } from './pdf-node.ts'
import { PdfmakeLayout } from './pdfmake-parts.ts'
import type { LaidInline, LaidLine, LaidPage, MeasuredNode, RowRequest } from './pdfmake-types.ts'

/** Points between a label and its item. */
const labelGap = 5

/** The node each line was made from: what the renderer needs to tag it. */
const owners = new WeakMap<LaidInline, object>()

/** Node a laid line belongs to; `undefined` for labels of lists, which are known by their inline. */
export const ownerOf = (line: LaidLine): object | undefined => {
  const first = line.inlines[0]
  return first ? owners.get(first) : undefined
}

/**
 * The layout of pdfmake with the care of an act: headings that keep room for what follows, no widow or orphan line, no
 * last row of a table alone, labels of list items as they are written, lines that know their node. One pass, whatever the number of pages.
 */
export class ActLayout extends PdfmakeLayout {
  override tryLayoutDocument(content: unknown, ...rest: unknown[]): { pages: LaidPage[] } {
    const { docMeasure } = this
    const measureList = docMeasure.measureUnorderedList.bind(docMeasure)
    docMeasure.measureUnorderedList = node => withLabels(measureList(node))
    const withLabels = (node: MeasuredNode): MeasuredNode => {
      const { ul, labelWidth } = node as unknown as Extract<PdfNode, { ul: unknown }>
      const styles = docMeasure.styleStack.clone()
      const markers = ul.map(item => docMeasure.textInlines.buildInlines({ ...item.label, noWrap: true }, styles))
      // The column is as wide as its widest label: one that is cut would be drawn in part.
      const width = Math.max(labelWidth, ...markers.map(marker => marker.maxWidth + labelGap))
      const given = (node._gapSize as { width: number }).width
      node._gapSize = { ...(node._gapSize as object), width }
      node._minWidth = (node._minWidth ?? 0) + width - given
      node._maxWidth = (node._maxWidth ?? 0) + width - given
      for (const [index, item] of ul.entries()) {
        const marker = { _inlines: markers[index]?.items ?? [] }
        ;(item as unknown as MeasuredNode).listMarker = { ...marker, _minWidth: width, _maxWidth: width }
      }
      return node
    }
    return super.tryLayoutDocument(content, ...rest)
  }

  override processNode(node: MeasuredNode, ...rest: unknown[]): void {
    const { writer } = this
    const room = typeof node.room === 'number' ? node.room : 0
    const isAtTop = () => writer.context().y <= writer.context().pageMargins.top
    if (room > 0 && writer.transactionLevel === 0 && !isAtTop() && writer.context().availableHeight < room) {
      writer.moveToNextPage()
    }
    super.processNode(node, ...rest)
  }

  override processLeaf(node: MeasuredNode): void {
    if (node.keepLines !== true || this.writer.transactionLevel > 0 || this.surelyFits(node)) {
      super.processLeaf(node)
      return
    }
    const heights = this.lineHeights(node)
    const before = linesBeforeBreak(heights, this.writer.context().availableHeight)
    if (before === null) {
      super.processLeaf(node)
      return
    }
    const { writer } = this
    const addLine = writer.addLine
    let placed = 0
    writer.addLine = (...line) => {
      if (placed === before) writer.moveToNextPage()
      placed += 1
      return addLine.apply(writer, line)
    }
    try {
      super.processLeaf(node)
    } finally {
      // The prototype's method is found again.
      Reflect.deleteProperty(writer, 'addLine')
    }
  }

  /** The block that keeps the last row but one whole is left open, so that the last row is placed with it. */
  override processRow(request: RowRequest): unknown {
    const table = request.tableNode?.table
    const toCome = table?.keepLastRows ? table.body.length - 1 - (request.rowIndex ?? 0) : undefined
    if (toCome === 1) this.writer.transactionLevel += 1
    const result = super.processRow(request)
    if (toCome === 0) this.writer.transactionLevel -= 1
    return result
  }

  override buildNextLine(node: MeasuredNode): LaidLine | null {
    const line = super.buildNextLine(node)
    const first = line?.inlines[0]
    if (first) owners.set(first, node)
    return line
  }

  /** A generous count of lines, to measure only the paragraphs that come near the foot of a page. */
  private surelyFits(node: MeasuredNode): boolean {
    const { availableWidth, availableHeight } = this.writer.context()
    const height = Math.max(0, ...(node._inlines ?? []).map(inline => inline.height))
    const lines = (1.2 * (node._maxWidth ?? 0)) / availableWidth + 2
    return lines * height < availableHeight
  }

  /** Heights of the lines a paragraph will have, without placing them. */
  private lineHeights(node: MeasuredNode): number[] {
    const inlines = node._inlines ?? []
    // A word longer than a line is cut where it stands: the cut must not be that of the real lines.
    node._inlines = inlines.map(inline => Object.assign(Object.create(Object.getPrototypeOf(inline)), inline))
    const heights: number[] = []
    for (let line = super.buildNextLine(node); line; line = super.buildNextLine(node)) heights.push(line.getHeight())
    node._inlines = inlines
    return heights
  }
}
