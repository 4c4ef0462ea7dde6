/** Upright rectangle of PDF user space: left, bottom, right, top, in points. */
export type Bounds = [left: number, bottom: number, right: number, top: number]

/** The smallest one around all quadrilaterals (x1 y1 … x4 y4); of none, a point. */
export function boundsOf(quads: readonly (readonly number[])[]): Bounds {
  const xs = quads.flatMap(quad => quad.filter((_, index) => index % 2 === 0))
  const ys = quads.flatMap(quad => quad.filter((_, index) => index % 2 === 1))
  if (xs.length === 0) return [0, 0, 0, 0]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Upper left, upper right, lower left, lower right: the order of a highlight. */
export const quadOf = ([left, bottom, right, top]: Bounds): number[] => [
  ...[left, top],
  ...[right, top],
  ...[left, bottom],
  ...[right, bottom],
]
