import type { MantineColorsTuple } from '@mantine/core'

const scale = (...steps: string[]) => steps as unknown as MantineColorsTuple

/**
 * Colour scales, generated in OKLCH: the same lightness at the same step in every hue, so a step means a contrast.
 * On white: step 6 and darker reach 4.5:1 (gray: step 7), step 8 and darker 9:1. Step 5 is for lines and marks, 3:1.
 */
export const palette = {
  /** Green baize: place, action, selection. Never a judgement. */
  tapis: scale(
    '#eefaf4',
    '#dcf3e8',
    '#c0e7d5',
    '#9ed6bc',
    '#76be9f',
    '#4fa07f',
    '#2d8162',
    '#12684b',
    '#024e37',
    '#013323',
  ),
  /** Neutral blue-black ink. */
  encre: scale(
    '#f4f7f9',
    '#e9eef0',
    '#d5dee2',
    '#bdc9d0',
    '#a0afb7',
    '#819099',
    '#64737b',
    '#4d5a62',
    '#384349',
    '#232c30',
  ),
  /** Favourable, evidence, inserted text. */
  azur: scale(
    '#f1f8fe',
    '#e0efff',
    '#c3e0ff',
    '#9cccff',
    '#70b1f3',
    '#4992d9',
    '#2873b8',
    '#0d5a99',
    '#024376',
    '#012b50',
  ),
  /** Favourable with reservations. */
  turquoise: scale(
    '#ecfafb',
    '#d9f3f5',
    '#bbe6eb',
    '#95d4db',
    '#6abbc5',
    '#3d9da8',
    '#0f7f89',
    '#04646d',
    '#014a51',
    '#023135',
  ),
  /** Deferred, pending, to discuss. */
  ocre: scale(
    '#fff5ea',
    '#fee9d2',
    '#f8d6b0',
    '#edbd86',
    '#da9f58',
    '#bd7e27',
    '#9b6203',
    '#7a4c02',
    '#5c3801',
    '#3d2401',
  ),
  /** Unfavourable, invalid, deleted text, live sitting. */
  garance: scale(
    '#fff4f2',
    '#fee7e3',
    '#fed0c9',
    '#feb0a6',
    '#fa8678',
    '#de6054',
    '#bb4037',
    '#9b2822',
    '#781713',
    '#530807',
  ),
  /** Questions, votes. */
  prune: scale(
    '#fcf3fe',
    '#f8e6fc',
    '#efd0f6',
    '#e1b6eb',
    '#cb96d7',
    '#ae74bb',
    '#8e579b',
    '#73407f',
    '#572d61',
    '#3b1b42',
  ),
  gray: scale(
    '#f7faf9',
    '#eff3f1',
    '#e5ebe8',
    '#d5dfda',
    '#c1cac5',
    '#9ea7a3',
    '#747d78',
    '#555d59',
    '#383f3b',
    '#1c2420',
  ),
  dark: scale(
    '#dfebe6',
    '#c2cec9',
    '#9ca8a3',
    '#78837f',
    '#4e5854',
    '#36403c',
    '#27302d',
    '#1a231f',
    '#111916',
    '#08100d',
  ),
} satisfies Record<string, MantineColorsTuple>
