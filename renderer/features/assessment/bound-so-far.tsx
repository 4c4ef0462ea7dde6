import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SenseBadge } from '#renderer/ui/procedure/sense-badge.tsx'
import type { GridResult } from '#shared/domain/grid/grid-result.ts'

type Props = { result: Pick<GridResult, 'maxOpinion' | 'conclusive'>; begun: boolean }

/**
 * What the answers so far allow at most. Until the result is conclusive it is said provisional (grid/1 §5), and before
 * the first answer nothing is said: an untouched grid judges nobody.
 */
export function BoundSoFar({ result, begun }: Props) {
  const { t } = useTranslation('assessment')
  if (!begun)
    return (
      <Text size="sm" c="dimmed">
        {t('noBound')}
      </Text>
    )
  return (
    <Group gap="0.25rem 0.5rem">
      <SenseBadge sense={result.maxOpinion} />
      {!result.conclusive && <Text size="sm">{t('provisional')}</Text>}
    </Group>
  )
}
