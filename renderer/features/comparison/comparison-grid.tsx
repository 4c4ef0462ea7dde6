import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keptLanguage, keptText } from '#renderer/ui/language/kept.tsx'
import type { Comparison } from './use-comparison.ts'

type Props = { comparison: Comparison; onChoose(reference: string): void }

/** The exact version of the grid that computes all sides; what an earlier one was answered with is carried over to it. */
export function ComparisonGrid({ comparison: { models, reference }, onChoose }: Props) {
  const { t } = useTranslation('comparison')
  return (
    <Select
      label={t('grid')}
      data={models.map(({ reference: value, content }) => ({
        value,
        label: `${keptText(typeof content.title === 'string' ? content.title : value)} (${value.split('@')[1]})`,
      }))}
      value={reference ?? null}
      onChange={next => next && onChoose(next)}
      allowDeselect={false}
      lang={keptLanguage}
    />
  )
}
