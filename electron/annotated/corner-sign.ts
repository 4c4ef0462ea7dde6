import type { Bounds } from '#shared/domain/annotations/quad-bounds.ts'
import { signSide } from './appearance.ts'
import type { ShownPage } from './shown-page.ts'

const pitch = signSide + 6

/**
 * Where the sign of a note stands that is on no words: down the upper left of the page as it is shown, the next column
 * when one is full, within what the page shows. `rank` counts the signs of the page from 0. Readers never turn such a
 * sign with the page (ISO 32000-1 12.5.6.4): they hang it, upright, at the corner that is upper left of the rectangle
 * in user space.
 */
export function cornerSign({ box, rotation }: ShownPage, rank: number): Bounds {
  const [left, bottom, right, top] = box
  // On a turned page the rectangle lies beside its sign: both within the page.
  const margin = rotation === 0 ? 10 : 12 + signSide
  const lying = rotation === 90 || rotation === 270
  const [width, height] = lying ? [top - bottom, right - left] : [right - left, top - bottom]
  const rows = Math.max(1, Math.floor((height - 2 * margin) / pitch))
  const columns = Math.max(1, Math.floor((width - 2 * margin) / pitch))
  const across = margin + (Math.floor(rank / rows) % columns) * pitch
  const down = margin + (rank % rows) * pitch
  const hung = (x: number, y: number): Bounds => [x, y - signSide, x + signSide, y]
  switch (rotation) {
    case 90:
      return hung(left + down, bottom + across)
    case 180:
      return hung(right - across, bottom + down)
    case 270:
      return hung(right - down, top - across)
    default:
      return hung(left + across, top - down)
  }
}
