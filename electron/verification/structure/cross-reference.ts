import type { PdfDictionary } from './pdf-value.ts'

/** Where a revision says that an object is. */
export type Placement =
  | { kind: 'free' }
  | { kind: 'at'; offset: number }
  | { kind: 'inside'; container: number; index: number }

/** One cross-reference section with its trailer: the end of one revision. */
export type CrossReference = {
  offset: number
  placements: Map<number, Placement>
  trailer: PdfDictionary
  /** Offset of the section before it, as /Prev states it. */
  previous: number | undefined
  size: number
  /** Number of the object that holds it, for a cross-reference stream. */
  streamObject: number | undefined
  /** Offset after `%%EOF`. */
  end: number
}

/** Objects of one file. */
export const mostObjects = 500_000
