import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ExpressionInWords } from '#renderer/ui/grid/expression-in-words.tsx'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import type { ExpressionNames } from '#shared/domain/grid/description/expression-names.ts'
import type { Grid, Rule } from '#shared/domain/grid/grid.ts'
import classes from './grid-screen.module.css'
import { referenceText } from './reference-text.ts'

/** The rules in words: when each holds, and what follows. */
export function RuleList({ grid, names }: { grid: Grid; names: ExpressionNames }) {
  const { t } = useTranslation('grids')
  const title = useId()
  const { language } = grid.file
  return (
    <section aria-labelledby={title} className={classes.card}>
      <h2 id={title} className={classes.cardTitle}>
        {t('rules.title', { n: grid.rules.length })}
      </h2>
      <ul className={classes.list}>
        {grid.rules.map(rule => (
          <li key={rule.id}>
            <b>{t(`ruleType.${rule.type}`)}</b> <span className={classes.dim}>{rule.id}</span>
            <br />
            {t('rules.if')} <ExpressionInWords source={rule.when.source} names={names} language={language} />
            {t('rules.colon')} <Consequence rule={rule} grid={grid} />
            <br />
            <Kept language={language}>{rule.reason}</Kept>
            {rule.refs.length > 0 && (
              <>
                <br />
                <span className={classes.dim}>
                  <Kept language={language}>{rule.refs.map(referenceText).join(' ; ')}</Kept>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Consequence({ rule, grid }: { rule: Rule; grid: Grid }) {
  const { t } = useTranslation(['grids', 'terms'])
  const pieceName = usePieceName()
  const { language } = grid.file
  const label = grid.levels.find(({ code }) => code === rule.class)?.label ?? rule.class ?? ''
  return (
    <>
      {rule.type === 'classification' && (
        <>
          {t('rules.class')} <Kept language={language}>{label}</Kept>
          {rule.priority !== 0 && ` ${t('rules.priority', { priority: rule.priority })}`}.
        </>
      )}
      {rule.type === 'required_piece' && `${t('rules.piece', { piece: pieceName(rule.piece ?? '') })} `}
      {rule.type === 'next_grid' && `${t('rules.grid', { grid: rule.grid ?? '' })} `}
      {rule.type === 'alert' && `${t('rules.alert')} `}
      {rule.type !== 'classification' &&
        rule.maxOpinion &&
        t('rules.bound', { sense: t(`terms:sense.${rule.maxOpinion}`) })}
      {(rule.type === 'knockout' || rule.type === 'ceiling') && rule.waiver && ` ${t(`waiver.${rule.waiver}`)}`}
    </>
  )
}
