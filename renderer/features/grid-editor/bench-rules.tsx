import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { neededChange } from '#shared/domain/grid/edit/condition-truth.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Rule } from '#shared/domain/grid/grid.ts'
import classes from './bench.module.css'
import { NeededLines } from './needed-lines.tsx'
import { TruthLines } from './truth-lines.tsx'
import { beforeScores, type Tried } from './use-bench.ts'
import { useGridLanguage } from './use-field.ts'
import { useRuleEffect } from './use-rule-effect.ts'

/** Every rule, true or not, with the truth of its lines and what a false one lacks. */
export function BenchRules({ tried, evaluation }: { tried: Tried; evaluation: Evaluation }) {
  const { t } = useTranslation('editor')
  const { grid } = tried
  const scope = evaluation.settled.scope
  const isTrue = (rule: Rule) => rule.when.test(rule.type === 'classification' ? beforeScores(scope) : scope)
  const rules = grid.rules.toSorted((a, b) => Number(isTrue(b)) - Number(isTrue(a)))
  return (
    <section className={classes.part} aria-labelledby="bench-rules">
      <Title order={3} size="h5" id="bench-rules">
        {t('bench.rules')}
      </Title>
      {rules.length === 0 && <Text size="sm">{t('bench.noRule')}</Text>}
      <ul className={classes.list}>
        {rules.map(rule => (
          <BenchRule key={rule.id} rule={rule} isTrue={isTrue(rule)} tried={tried} evaluation={evaluation} />
        ))}
      </ul>
    </section>
  )
}

type Props = { rule: Rule; isTrue: boolean; tried: Tried; evaluation: Evaluation }

function BenchRule({ rule, isTrue, tried, evaluation }: Props) {
  const { t } = useTranslation('editor')
  const language = useGridLanguage()
  const effect = useRuleEffect()
  const [isOpen, setOpen] = useState(false)
  const { scope } = evaluation.settled
  const read = () => tried.truth(rule.when.source, rule.type === 'classification' ? beforeScores(scope) : scope)
  const truth = isOpen ? read() : null
  const needed = truth && neededChange(truth, true)
  return (
    <li className={classes.rule} data-true={isTrue || undefined} data-type={rule.type}>
      <Text size="sm">
        <strong>{t(isTrue ? 'bench.applies' : 'bench.doesNotApply')}</strong> · {t(`ruleTypes.${rule.type}`)} ·{' '}
        <Kept language={language}>{rule.reason}</Kept>
      </Text>
      {isTrue && <Text size="sm">{effect(rule)}</Text>}
      <details className={classes.why} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary aria-label={`${t('bench.why')} : ${rule.reason}`}>{t('bench.why')}</summary>
        {truth && <TruthLines truth={truth} />}
        {needed && (
          <div className={classes.change}>
            <Text size="sm" fw={600}>
              {t('bench.needed')}
            </Text>
            <NeededLines change={needed} />
          </div>
        )}
      </details>
    </li>
  )
}
