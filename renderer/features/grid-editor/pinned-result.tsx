import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { resultDifferences, type Sample } from '#shared/domain/grid/edit/sample.ts'
import type { GridResult } from '#shared/domain/grid/grid-result.ts'
import classes from './bench.module.css'

type Props = {
  sample: Sample
  result: GridResult
  /** The grid says whether its total is shown. */
  showTotal: boolean
  onChange(change: (sample: Sample) => Sample): void
}

/** What only the rules read where a grid shows no total (grid/1 §9). */
const unshown = new Set(['total', 'level'])

/** The result that was pinned as the expected one, and what an edit has changed of it. */
export function PinnedResult({ sample, result, showTotal, onChange }: Props) {
  const { t } = useTranslation('editor')
  const pin = () => onChange(known => ({ ...known, expected: result }))
  const unpin = () => onChange(({ expected: _expected, ...rest }) => rest as Sample)
  if (!sample.expected) {
    return (
      <Button size="compact-sm" variant="default" w="fit-content" onClick={pin}>
        {t('pinned.pin')}
      </Button>
    )
  }
  const differences = resultDifferences(sample.expected, result)
  return (
    <div className={classes.pinned} data-differs={differences.length > 0 || undefined} role="status">
      <Text size="sm" fw={600} className={classes.pinnedTitle}>
        {differences.length > 0 ? <IconAlertTriangle size="1rem" aria-hidden /> : <IconCheck size="1rem" aria-hidden />}
        {differences.length > 0 ? t('pinned.differs') : t('pinned.same')}
      </Text>
      {differences.length > 0 && (
        <ul className={classes.needed}>
          {differences.map(({ key, before, after }) => (
            <li key={key}>
              {showTotal || !unshown.has(key)
                ? t('pinned.difference', { key: t(`resultKeys.${key}`), before: said(before), after: said(after) })
                : t('pinned.unshown', { key: t(`resultKeys.${key}`) })}
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs" mt={4}>
        {differences.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={pin}>
            {t('pinned.again')}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={unpin}>
          {t('pinned.unpin')}
        </Button>
      </Group>
    </div>
  )
}

/** A part of a result, short, in its own codes. */
function said(value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(said).join(', ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([key, item]) => `${key} ${said(item)}`)
    .join(', ')
}
