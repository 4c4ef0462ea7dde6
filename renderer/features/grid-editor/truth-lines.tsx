import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { writeCondition } from '#shared/domain/grid/edit/condition.ts'
import type { ConditionTruth } from '#shared/domain/grid/edit/condition-truth.ts'
import type { Value } from '#shared/domain/grid/value.ts'
import { isArray } from '#shared/domain/grid/value.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './bench.module.css'
import { ConditionSentence } from './condition-sentence.tsx'
import { useValueAt } from './editor-context.tsx'

/** A condition line by line: whether each holds, and the value it read. */
export function TruthLines({ truth }: { truth: ConditionTruth }) {
  const { t } = useTranslation('editor')
  const { condition, isTrue, items } = truth
  return (
    <div className={classes.truth} data-true={isTrue || undefined}>
      <Mark isTrue={isTrue} />
      {condition.kind === 'group' ? (
        <div>
          {t(`condition.${condition.of}`)}
          {items.map((item, rank) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
            <TruthLines key={rank} truth={item} />
          ))}
        </div>
      ) : (
        <div>
          <ConditionSentence source={writeCondition(condition)} /> <Readings truth={truth} />
        </div>
      )}
    </div>
  )
}

function Mark({ isTrue }: { isTrue: boolean }) {
  const { t } = useTranslation('editor')
  const Icon = isTrue ? IconCheck : IconX
  return <Icon size="1rem" role="img" aria-label={t(isTrue ? 'bench.true' : 'bench.false')} className={classes.mark} />
}

function Readings({ truth }: { truth: ConditionTruth }) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const hidesTotal = useValueAt(['results', 'showTotal']) === false
  const written = (value: Value): string => {
    if (value === null) return t('bench.nothing')
    if (typeof value === 'boolean') return t(value ? 'bench.yes' : 'bench.no')
    if (typeof value === 'number') return writtenNumber(value, language)
    return isArray(value) ? value.map(written).join(', ') : value
  }
  const reading = ({ variable, value }: ConditionTruth['readings'][number]) =>
    hidesTotal && variable === 'result.total' ? t('bench.unshown') : written(value)
  return (
    <span className={classes.readings}>{t('bench.read', { values: truth.readings.map(reading).join(' ; ') })}</span>
  )
}
