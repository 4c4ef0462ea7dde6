import type { Readable } from 'node:stream'

/** An indirect object of the file being written. */
export type PdfReference = {
  data: Record<string, unknown>
  write(bytes: string | Uint8Array): void
  end(bytes?: Uint8Array): void
}

export type StructureContent = { refs: object[] }

export type StructureElement = {
  dictionary: PdfReference
  add(child: StructureElement | StructureContent): StructureElement
  end(): void
  _flushChild(child: StructureElement | StructureContent | { annotationRef: PdfReference }): void
}

export type StructureOptions = { alt?: string; lang?: string }

export type PdfPage = { dictionary: PdfReference; height: number; annotations: PdfReference[] }

type TextOptions = { link?: string; goTo?: string; [key: string]: unknown }

export type Outline = {
  children: Outline[]
  options: { expanded?: boolean } | null
  outlineData: Record<string, unknown>
  dictionary: PdfReference
}

/** The document of pdfkit as pdfmake extends it. */
export type PdfmakeDocumentInstance = Readable & {
  page: PdfPage
  options: Record<string, unknown>
  info: Record<string, unknown>
  outline: Outline
  _root: PdfReference
  ref(data?: unknown): PdfReference
  addPage(options?: unknown): unknown
  addStructure(element: StructureElement): unknown
  struct(type: string, options?: StructureOptions): StructureElement
  markStructureContent(tag: string): StructureContent
  markContent(tag: string, options?: { type?: string }): unknown
  endMarkedContent(): unknown
  text(text: string, x: number, y: number, options?: TextOptions): unknown
  annotate(x: number, y: number, w: number, h: number, options: Record<string, unknown>): unknown
  goTo(x: number, y: number, w: number, h: number, name: string, options?: object): unknown
  appendXML(xml: string): void
  file(bytes: Uint8Array, options: Record<string, unknown>): PdfReference
  _addInfo(): void
  endOutline(): unknown
  endAcroForm(): unknown
  end(): unknown
}
export type DocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: Record<string, unknown>,
  virtualFileSystem: null,
  localAccessPolicy: (path: string) => boolean,
) => PdfmakeDocumentInstance

export type LaidInline = {
  text: string
  height: number
  font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } }
}
export type LaidLine = { inlines: LaidInline[]; getHeight(): number }

/** A node after measure: what pdfmake keeps on it besides what was given. */
export type MeasuredNode = Record<string, unknown> & {
  _inlines?: LaidInline[]
  /** Width in points of the longest word, and of the whole text on one line. */
  _minWidth?: number
  _maxWidth?: number
  listMarker?: { _inlines?: LaidInline[]; _minWidth?: number; _maxWidth?: number }
}

export type WriterContext = { availableHeight: number; availableWidth: number; y: number; pageMargins: { top: number } }
export type PageWriter = {
  transactionLevel: number
  context(): WriterContext
  moveToNextPage(): void
  addLine(line: LaidLine, ...rest: unknown[]): unknown
}

export type Measure = {
  styleStack: { clone(): object }
  textInlines: { buildInlines(text: object, styles: object): { items: LaidInline[]; maxWidth: number } }
  measureUnorderedList(node: MeasuredNode): MeasuredNode
  measureNode(node: unknown): MeasuredNode
}

/** What the layout is given to place a row, of which these are read; columns are a row of no table. */
export type RowRequest = { rowIndex?: number; tableNode?: { table: { keepLastRows?: boolean; body: unknown[] } } }

export type LaidPage = { items: { type: string; item: unknown }[] }

export type LayoutInstance = {
  writer: PageWriter
  docMeasure: Measure
  registerTableLayouts(layouts: object): void
  layoutDocument(content: unknown, document: PdfmakeDocumentInstance, ...rest: unknown[]): LaidPage[]
  tryLayoutDocument(content: unknown, ...rest: unknown[]): { pages: LaidPage[] }
  processNode(node: MeasuredNode, ...rest: unknown[]): void
  processLeaf(node: MeasuredNode): void
  processRow(request: RowRequest): unknown
  buildNextLine(node: MeasuredNode): LaidLine | null
}
export type LayoutClass = new (pageSize: object, pageMargins: object, svgMeasure: object) => LayoutInstance

export type PlacedVector = Record<string, unknown> & { x?: number; y?: number; w?: number; h?: number }
export type PlacedFigure = { x: number; y: number; _width: number; _height: number; mark: object }

export type RendererInstance = {
  pdfDocument: PdfmakeDocumentInstance
  renderPages(pages: LaidPage[]): void
  renderLine(line: LaidLine, x: number, y: number): void
  renderVector(vector: PlacedVector): void
  renderSVG(figure: PlacedFigure): void
}
export type RendererClass = new (
  document: PdfmakeDocumentInstance,
  progress: ((share: number) => void) | undefined,
) => RendererInstance
