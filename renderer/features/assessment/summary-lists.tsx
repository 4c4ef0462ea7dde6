import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SealSummary } from '#shared/domain/assessment/seal-summary.ts'
import type { Grid, Question } from '#shared/domain/grid/grid.ts'
import { CriteriaLinks } from './criteria-links.tsx'
import classes from './seal.module.css'
import type { VisibleSection } from './visible-sections.ts'

type Props = {
  summary: SealSummary
  grid: Grid
  sections: readonly VisibleSection[]
  onGo(question: string): void
}

/** How many answers there are, then what is owed, what is left and what does not apply, each leading to its place. */
export function SummaryLists({ summary, grid, sections, onGo }: Props) {
  const { t } = useTranslation('assessment')
  const numbers = new Map(
    sections.flatMap(({ questions }) => questions.map(({ question, number }) => [question.id, number] as const)),
  )
  const named = (questions: readonly Question[]) =>
    questions.map(({ id, label }) => ({ id, label: `${numbers.get(id) ?? ''} ${label}`.trim() }))
  const { answered, notApplicable, missing, left, reasons } = summary
  const total = answered.length + notApplicable.length + missing.length + left.length
  const { language } = grid.file
  return (
    <div className={classes.lists}>
      <Text>{t('seal.answered', { count: answered.length, total })}</Text>
      <CriteriaLinks
        title={t('missingReasons', { count: reasons.length })}
        language={language}
        criteria={named(reasons.map(({ question }) => question))}
        onGo={onGo}
      />
      <CriteriaLinks
        title={t('missing', { count: missing.length })}
        language={language}
        criteria={named(missing)}
        onGo={onGo}
      />
      <CriteriaLinks
        title={t('seal.left', { count: left.length })}
        language={language}
        criteria={named(left)}
        onGo={onGo}
      />
      <CriteriaLinks
        title={t('seal.notApplicable', { count: notApplicable.length })}
        language={language}
        criteria={named(notApplicable)}
        onGo={onGo}
      />
    </div>
  )
}
