/**
 * Signs that Source Serif 4 does not draw and Source Sans 3 does: arrows, ticks, bullets. `symbol-runs.test.ts`
 * holds the list against the fonts.
 */
export const sansOnlySigns = '↔⇒⇐✗✔✘○●□▪▫►♀♂♣'

const cut = new RegExp(`([${sansOnlySigns}]+)`, 'u')

/** A text cut where the sans serif must draw it; parts without such signs stay whole. */
export const symbolRuns = (text: string): { text: string; isSymbol: boolean }[] =>
  text
    .split(cut)
    .map((part, index) => ({ text: part, isSymbol: index % 2 === 1 }))
    .filter(part => part.text !== '')
