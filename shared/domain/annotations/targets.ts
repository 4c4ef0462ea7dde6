import { type Anchor, anchorExtractor } from '../annotation.ts'

const wordless = {
  quote: { exact: '', prefix: '', suffix: '' },
  position: { start: 0, end: 0 },
  extractor: anchorExtractor,
}

/** A whole page. */
export const pageTarget = (page: number): Anchor => ({ ...wordless, page, quads: [], shape: 'page' })

/** The whole piece. */
export const pieceTarget = (): Anchor => ({ ...wordless, page: 1, quads: [], shape: 'piece' })

/** A rectangle of a page: its corners, as a highlight's quadrilateral has them, in points of the unrotated page. */
export const areaTarget = (page: number, quad: number[]): Anchor => ({
  ...wordless,
  page,
  quads: [quad],
  shape: 'area',
})

export const shapeOf = ({ shape = 'passage' }: Anchor) => shape
