import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DotPlot } from '#shared/charts/dot-plot.ts'

/** What each college is called, for a figure. */
export function useCollegeNames(): DotPlot['collegeNames'] {
  const { t } = useTranslation('terms')
  return useMemo(
    () => ({
      elected: t('college.elected'),
      experts: t('college.experts'),
      users: t('college.users'),
      staff: t('college.staff'),
      directions: t('college.directions'),
      none: t('college.none'),
    }),
    [t],
  )
}
