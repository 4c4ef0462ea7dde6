import type { PieceRecord } from './piece.ts'

/** Pieces in the order they came in; those of one instant by their identifier, so that the order never wavers. */
export const byArrival = (a: PieceRecord, b: PieceRecord): number =>
  compare(a.addedAt, b.addedAt) || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
