import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Rule } from '#shared/domain/grid/grid.ts'
import classes from './assessment.module.css'

type Props = {
  rules: readonly Rule[]
  /** Of the grid's own words. */
  language: string
}

/** The rules that hold: what each says, of which kind it is, what it allows at most and how one may depart from it. */
export function FiredRules({ rules, language }: Props) {
  const { t } = useTranslation('assessment')
  const { t: term } = useTranslation('terms')
  return (
    <section aria-labelledby="result-rules">
      <Title order={3} size="h4" id="result-rules" mb={4}>
        {t('rules')}
      </Title>
      {rules.length === 0 && <Text size="sm">{t('noRule')}</Text>}
      {rules.map(({ id, type, reason, maxOpinion, waiver }) => (
        <div key={id} className={classes.rule} data-type={type}>
          <Text size="sm">
            <strong>{t(`ruleTypes.${type}`)}</strong> · <span lang={language}>{reason}</span>
          </Text>
          {maxOpinion && (
            <Text size="sm">
              {t('ruleBound', { sense: term(`sense.${maxOpinion}`) })}
              {waiver && ` ${t(`waivers.${waiver}`)}`}
            </Text>
          )}
        </div>
      ))}
    </section>
  )
}
