type Point = readonly [x: number, y: number]

/** Point at `radius` from `centre`, `turn` (0–1) of a full turn clockwise from the top; y grows downwards. */
export function polarPoint(centre: { x: number; y: number }, radius: number, turn: number): Point {
  const angle = turn * 2 * Math.PI
  return [rounded(centre.x + radius * Math.sin(angle)), rounded(centre.y - radius * Math.cos(angle))]
}

/** Two decimals: the last digits of sines differ between processors. */
const rounded = (value: number): number => Math.round(value * 100) / 100

export const svgNumber = (value: number): string => String(rounded(value))
