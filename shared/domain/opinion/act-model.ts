import type { TextLanguage } from '#shared/text/typeset.ts'

/** A stretch of text of one look, typography done. `target` is the `id` of another block of the same act. */
export type ActRun = { text: string; bold?: true; italic?: true; superscript?: true; target?: string }

export type ParagraphRole =
  | 'city'
  | 'committee'
  | 'reference'
  | 'addressee'
  | 'marking'
  | 'title'
  | 'author'
  | 'visa'
  | 'hearing'
  | 'formula'
  | 'article'
  | 'body'
  | 'particulars'
  | 'dossier'
  | 'notice'
  | 'fingerprint'

export type ActParagraph = { kind: 'paragraph'; role: ParagraphRole; id?: string; runs: ActRun[]; bookmark?: string }

export type ActItem = { id?: string; label: string; paragraphs: ActParagraph[]; bookmark?: string }
export type ActList = {
  kind: 'list'
  role: 'recitals' | 'reservations' | 'recommendations' | 'remarks' | 'boxes'
  items: ActItem[]
}

export type ActColumn = { header: ActRun[]; share: number; align: 'left' | 'centre' }
export type ActCell = { runs: ActRun[]; id?: string }
export type ActTable = {
  kind: 'table'
  role: 'figures' | 'rows' | 'hashes'
  caption: ActRun[]
  columns: ActColumn[]
  rows: ActCell[][]
  /** True where the first cell of a row names the row. */
  rowHeaders: boolean
  /** Kept on one page where it holds in part of one. */
  together?: true
}

/** `labels` are the texts drawn in the picture, in the order they are drawn. */
export type ActFigure = {
  kind: 'figure'
  svg: string
  width: number
  height: number
  labels: string[]
  alternative: string
  caption: ActRun[]
}

export type SignatureSlot = { field: string; capacity: ActRun[]; name: ActRun[]; prompt: string }
export type ActSignatures = { kind: 'signatures'; slots: SignatureSlot[] }

/** Empty lines to write on by hand, on the page of the words that say what for. */
export type ActLines = { kind: 'lines'; label: ActRun[]; count: number }

export type ActBlock = ActParagraph | ActList | ActTable | ActFigure | ActSignatures | ActLines

/** A part of the act. `bookmark` names it in the outline; `together` keeps it on one page. */
export type ActSection = {
  id: string
  part: 'letterhead' | 'title' | 'preamble' | 'operative' | 'vote' | 'signatures' | 'annex' | 'within'
  level: 1 | 2 | 3
  heading?: ActRun[]
  bookmark?: string
  together?: true
  blocks: ActBlock[]
  sections: ActSection[]
}

/** An act as one plain value: the PDF, the HTML and the verification are made from it and from nothing else. */
export type ActModel = {
  language: TextLanguage
  number: string
  /** Title of the document, on one line. */
  title: string
  author: string
  subject: string
  keywords: string
  /** Civil date of the act, ISO 8601. */
  date: string
  version: 'full' | 'public'
  sections: ActSection[]
  /** Foot of page `page` of `pages`; not part of the text of the act. */
  foot: { left: string; page: string }
}
