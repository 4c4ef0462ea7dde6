import { Text, Title } from '@mantine/core'
import { createContext, memo, useContext, useMemo, useState } from 'react'
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
  const known = grid.rules.map(rule => ({ rule, isTrue: isTrue(rule) }))
  const rules = known.toSorted((a, b) => Number(b.isTrue) - Number(a.isTrue))
  const asked = useMemo(() => ({ tried, evaluation }), [tried, evaluation])
  return (
    <section className={classes.part} aria-labelledby="bench-rules">
      <Title order={3} size="h5" id="bench-rules">
        {t('bench.rules')}
      </Title>
      {rules.length === 0 && <Text size="sm">{t('bench.noRule')}</Text>}
      <AskedContext value={asked}>
        <ul className={classes.list}>
          {rules.map(({ rule, isTrue }) => (
            <BenchRule key={rule.id} rule={rule} isTrue={isTrue} />
          ))}
        </ul>
      </AskedContext>
    </section>
  )
}

type Asked = { tried: Tried; evaluation: Evaluation }

/** Read where a rule is asked why: the others are not drawn again at each answer. */
const AskedContext = createContext<Asked | null>(null)

const BenchRule = memo(
  ShownRule,
  (before, after) => before.isTrue === after.isTrue && shown.every(key => before.rule[key] === after.rule[key]),
)

/** What is drawn of a rule: an edit of another part makes all of them anew. */
const shown = [
  'id',
  'type',
  'reason',
  'maxOpinion',
  'waiver',
  'class',
  'piece',
  'grid',
] as const satisfies (keyof Rule)[]

function ShownRule({ rule, isTrue }: { rule: Rule; isTrue: boolean }) {
  const { t } = useTranslation('editor')
  const language = useGridLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className={classes.rule} data-true={isTrue || undefined} data-type={rule.type}>
      <Text size="sm">
        <strong>{t(isTrue ? 'bench.applies' : 'bench.doesNotApply')}</strong> · {t(`ruleTypes.${rule.type}`)} ·{' '}
        <Kept language={language}>{rule.reason}</Kept>
      </Text>
      {isTrue && <RuleEffect rule={rule} />}
      <details className={classes.why} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary aria-label={`${t('bench.why')} : ${rule.reason}`}>{t('bench.why')}</summary>
        {isOpen && <RuleWhy id={rule.id} />}
      </details>
    </li>
  )
}

function RuleEffect({ rule }: { rule: Rule }) {
  const effect = useRuleEffect()
  return <Text size="sm">{effect(rule)}</Text>
}

function RuleWhy({ id }: { id: string }) {
  const { t } = useTranslation('editor')
  const asked = useContext(AskedContext)
  const rule = asked?.tried.grid.rules.find(one => one.id === id)
  if (!asked || !rule) return null
  const { scope } = asked.evaluation.settled
  const truth = asked.tried.truth(rule.when.source, rule.type === 'classification' ? beforeScores(scope) : scope)
  const needed = neededChange(truth, true)
  return (
    <>
      <TruthLines truth={truth} />
      {needed && (
        <div className={classes.change}>
          <Text size="sm" fw={600}>
            {t('bench.needed')}
          </Text>
          <NeededLines change={needed} />
        </div>
      )}
    </>
  )
}
