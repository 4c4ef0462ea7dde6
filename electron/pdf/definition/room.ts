import type { PdfNode } from '../engine/pdf-node.ts'

/** Two lines of the text and what separates them, in points. */
const twoLines = 34

/** Room that what follows a heading needs, so that the heading is never left behind: that of the first thing in it. */
export function roomOf(node: PdfNode | undefined): number {
  if (!node) return 0
  if (node.room !== undefined) return node.room
  if ('stack' in node) return roomOf(node.stack[0])
  return twoLines
}

/** Height of a text set in `size` points over `width`: an estimate on the generous side, from the count of characters. */
export function estimatedHeight(characters: number, size: number, width: number): number {
  const lines = Math.max(1, Math.ceil((characters * size * 0.56) / width))
  return lines * size * 1.42
}
