import { ActDocument } from './act-document.ts'
import { ownerOf } from './act-layout.ts'
import type { PdfNode, SignatureField } from './pdf-node.ts'
import { PdfmakeRenderer } from './pdfmake-parts.ts'
import type {
  LaidLine,
  LaidPage,
  PdfmakeDocumentInstance,
  PdfPage,
  PlacedFigure,
  PlacedVector,
  StructureElement,
} from './pdfmake-types.ts'
import { buildStructureTree, type StructureTree } from './structure-tree.ts'

/**
 * Draws the pages with every mark inside tagged content or an artifact (ISO 14289-1 7.1). Feet of pages, rules, fills and
 * heads of tables after their first page are artifacts.
 */
export class ActRenderer extends PdfmakeRenderer {
  private readonly content: readonly PdfNode[]
  private tree: StructureTree | undefined
  private readonly firstPageOfHead = new Map<object, PdfPage>()
  private readonly links = new Map<StructureElement, { target: string; element: StructureElement }>()

  constructor(document: PdfmakeDocumentInstance, content: readonly PdfNode[], progress?: (share: number) => void) {
    super(document, progress)
    this.content = content
  }

  override renderPages(pages: LaidPage[]): void {
    if (this.pdfDocument.options.tagged === true) this.tree = buildStructureTree(this.pdfDocument, this.content)
    if (this.tree) for (const page of pages) labelsFirst(page, this.tree)
    super.renderPages(pages)
    this.tree?.end()
  }

  override renderVector(vector: PlacedVector): void {
    this.artifact('Layout', () => super.renderVector(vector))
    const field = vector.signatureField as SignatureField | undefined
    const document = this.pdfDocument
    if (field && document instanceof ActDocument) {
      const { x = 0, y = 0, w = 0, h = 0 } = vector
      document.addSignatureField(field, { x, y, w, h }, this.tree?.elementOf(field))
    }
  }

  override renderSVG(figure: PlacedFigure): void {
    const element = this.tree?.elementOf(figure.mark)
    if (!element) {
      this.artifact('Layout', () => super.renderSVG(figure))
      return
    }
    const top = this.pdfDocument.page.height - figure.y
    element.dictionary.data.A = {
      O: 'Layout',
      Placement: 'Block',
      BBox: [figure.x, top - figure._height, figure.x + figure._width, top].map(one => Math.round(one * 100) / 100),
    }
    this.inside(element, () => super.renderSVG(figure))
  }

  override renderLine(line: LaidLine, x: number, y: number): void {
    const element = this.tree && this.elementOfLine(line, this.tree)
    if (!element) {
      this.artifact('Pagination', () => super.renderLine(line, x, y))
      return
    }
    const restore = this.markLinks(element)
    try {
      this.inside(element, () => super.renderLine(line, x, y))
    } finally {
      restore()
    }
  }

  private elementOfLine(line: LaidLine, tree: StructureTree): StructureElement | undefined {
    const owner = ownerOf(line)
    if (!owner) return tree.labelOf(line.inlines[0])
    if (tree.isHead(owner)) {
      const { page } = this.pdfDocument
      const first = this.firstPageOfHead.get(owner) ?? page
      this.firstPageOfHead.set(owner, first)
      if (first !== page) return undefined
    }
    return tree.elementOf(owner)
  }

  private artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    if (this.tree) this.pdfDocument.markContent('Artifact', { type })
    draw()
    if (this.tree) this.pdfDocument.endMarkedContent()
  }

  private open(element: StructureElement): void {
    element.add(this.pdfDocument.markStructureContent(String(element.dictionary.data.S)))
  }

  private inside(element: StructureElement, draw: () => void): void {
    this.open(element)
    draw()
    this.pdfDocument.endMarkedContent()
  }

  /** While a line is drawn, text that leads elsewhere goes into a Link of the paragraph, with its annotation. */
  private markLinks(element: StructureElement): () => void {
    const document = this.pdfDocument
    const { text, goTo } = document
    document.text = (words, x, y, options = {}) => {
      if (options.goTo === undefined) {
        // Words in between end a link: the next one is another, even to the same place.
        if (words.trim() !== '') this.links.delete(element)
        return text.call(document, words, x, y, options)
      }
      const link = this.linkIn(element, options.goTo)
      document.endMarkedContent()
      this.open(link)
      document.goTo = (left, top, w, h, name) =>
        goTo.call(document, left, top, w, h, name, {
          structParent: link,
          P: document.page.dictionary,
          Contents: new String(words),
        })
      text.call(document, words, x, y, options)
      document.endMarkedContent()
      this.open(element)
      return document
    }
    return () => {
      // The prototype's methods are found again.
      Reflect.deleteProperty(document, 'text')
      Reflect.deleteProperty(document, 'goTo')
    }
  }

  /** Words of one link that follow each other share one element. */
  private linkIn(element: StructureElement, target: string): StructureElement {
    const known = this.links.get(element)
    if (known?.target === target) return known.element
    const link = this.pdfDocument.struct('Link')
    element.add(link)
    this.links.set(element, { target, element: link })
    return link
  }
}

/** pdfmake places the label of a list item after its first line: drawn before it, text is copied as it is read. */
function labelsFirst({ items }: LaidPage, tree: StructureTree): void {
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    if (item.type !== 'line' || !before || !tree.labelOf((item.item as LaidLine).inlines[0])) continue
    items[index - 1] = item
    items[index] = before
  }
}
