/** Fewer sections make no surface: their table says it all. */
export const leastAxes = 3
