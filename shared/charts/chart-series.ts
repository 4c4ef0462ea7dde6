/** Series of the charts: distinct in lightness as well as hue; each also has a dash or a marker of its own. */
export const chartSeries = {
  light: ['#0d5a99', '#bd5a00', '#4fa07f', '#73407f', '#232c30', '#da9f58'],
  dark: ['#70b1f3', '#f0a25a', '#76be9f', '#cb96d7', '#dfebe6', '#bd7e27'],
  dashes: ['none', '7 4', '2 3', '10 3 2 3', 'none', '4 4'],
} as const
