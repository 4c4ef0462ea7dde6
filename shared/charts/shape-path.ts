import type { ShapeName } from './college-shapes.ts'

/** Outline of each shape in a box of 20 by 20, of like optical weight. */
export const shapePath = {
  square: 'M3 3h14v14H3z',
  diamond: 'M10 .8 19.2 10 10 19.2.8 10z',
  circle: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  triangle: 'M10 1.6 19 17.6H1z',
  hexagon: 'M10 1.2 17.8 5.6v8.8L10 18.8 2.2 14.4V5.6z',
} as const satisfies Record<ShapeName, string>
