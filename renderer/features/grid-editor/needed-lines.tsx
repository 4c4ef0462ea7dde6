import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { writeCondition } from '#shared/domain/grid/edit/condition.ts'
import type { NeededChange } from '#shared/domain/grid/edit/condition-truth.ts'
import classes from './bench.module.css'
import { ConditionSentence } from './condition-sentence.tsx'

/** What would have to change for a condition to become true. */
export function NeededLines({ change }: { change: NeededChange }) {
  const { t } = useTranslation('editor')
  if (change.kind === 'line') {
    const source = writeCondition(change.line.condition)
    return (
      <Text size="sm" component="span">
        <ConditionSentence source={change.wanted ? source : { '!': [source] }} />
      </Text>
    )
  }
  if (change.changes.length === 0) return <Text size="sm">{t('bench.never')}</Text>
  return (
    <div>
      <Text size="sm">{t(change.kind === 'all' ? 'bench.allOf' : 'bench.anyOf')}</Text>
      <ul className={classes.needed}>
        {change.changes.map((one, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
          <li key={rank}>
            <NeededLines change={one} />
          </li>
        ))}
      </ul>
    </div>
  )
}
