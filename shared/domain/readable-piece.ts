import type { Inspection } from './piece.ts'

/**
 * Whether a piece, or a version of one, can be read here: it opened when it came in, and there is something to show. An
 * archive gave way to its files, and of what is of no known kind nothing is shown.
 */
export const isReadable = ({ inspection: { status, kind } }: { inspection: Inspection }): boolean =>
  status === 'accepted' && kind !== 'archive' && kind !== 'other'
