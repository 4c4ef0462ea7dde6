const fewest = 2

/**
 * How many of a paragraph's lines go on this page so that at least two stay on each side of the break: a number when
 * the break must be made by hand, `null` when the paragraph breaks well by itself. `heights` and `available` in points.
 */
export function linesBeforeBreak(heights: readonly number[], available: number): number | null {
  let fitting = 0
  let used = 0
  for (const height of heights) {
    used += height
    if (used > available) break
    fitting += 1
  }
  if (fitting === heights.length || fitting === 0) return null
  const after = heights.length - fitting
  const before = after < fewest ? fitting - (fewest - after) : fitting
  if (before < fewest) return 0
  return before === fitting ? null : before
}
