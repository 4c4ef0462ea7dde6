import { useComputedColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ChartPalette, chartPalettes } from '#shared/charts/chart-palette.ts'
import { useDeviceSettings } from '../settings/device-settings.tsx'

/** The colours of the charts that go with the theme and the contrast on show. */
export function useChartPalette(): ChartPalette {
  const scheme = useComputedColorScheme('light')
  const { settings } = useDeviceSettings()
  const prefersMore = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false })
  const more = settings.contrast === 'more' || prefersMore
  if (scheme === 'dark') return more ? chartPalettes.darkMore : chartPalettes.dark
  return more ? chartPalettes.lightMore : chartPalettes.light
}
