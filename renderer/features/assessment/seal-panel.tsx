import { Checkbox, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { type SealRefusal, sealRefusal, sealSummary } from '#shared/domain/assessment/seal-summary.ts'
import type { Task } from '#shared/domain/assessment/task.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { MissingReason } from '#shared/domain/grid/missing-reasons.ts'
import type { Failure } from '#shared/domain/result.ts'
import classes from './seal.module.css'
import { SealConsequences } from './seal-consequences.tsx'
import { SummaryLists } from './summary-lists.tsx'
import { SummaryResult } from './summary-result.tsx'
import type { Assessment } from './use-assessment.ts'
import type { VisibleSection } from './visible-sections.ts'

type Props = {
  task: Task
  grid: Grid
  assessment: Assessment
  /** What the person answers, as it is on show. */
  sections: readonly VisibleSection[]
  evaluation: Evaluation
  reasons: readonly MissingReason[]
  onGo(question: string): void
}

/** The summary before the act: what is given, what it leads to, what sealing means; then the act itself. */
export function SealPanel({ task, grid, assessment, sections, evaluation, reasons, onGo }: Props) {
  const { t, i18n } = useTranslation('assessment')
  const [meant, setMeant] = useState(false)
  const [refusal, refuse] = useState<SealRefusal | null>(null)
  const [failed, fail] = useState<Failure | null>(null)
  const [busy, work] = useState(false)
  const asked = sections.flatMap(({ questions }) => questions.map(({ question }) => question))
  const summary = sealSummary(asked, assessment.answers, reasons)
  const standing = sealRefusal(summary, meant)

  const seal = async () => {
    refuse(standing)
    fail(null)
    if (standing) return
    work(true)
    const sealed = await assessment.sealIt().finally(() => work(false))
    if (!sealed.ok) fail(sealed.error)
  }
  return (
    <section className={classes.panel} aria-labelledby="seal-title">
      <Title order={2} id="seal-title" tabIndex={-1} className={classes.title}>
        {t(`seal.title.${task.kind}`)}
      </Title>
      <SummaryLists summary={summary} grid={grid} sections={sections} onGo={onGo} />
      {task.kind !== 'contribution' && <SummaryResult grid={grid} evaluation={evaluation} />}
      <SealConsequences task={task} />
      {summary.missing.length > 0 && (
        <Checkbox
          label={t('seal.meantIncomplete', { count: summary.missing.length })}
          checked={meant}
          onChange={event => setMeant(event.currentTarget.checked)}
        />
      )}
      {refusal && standing && (
        <Text role="alert" className={classes.refusal}>
          {t(`seal.refused.${standing}`, { count: summary.reasons.length })}
        </Text>
      )}
      {failed && (
        <Text role="alert" className={classes.refusal}>
          {failureSentence(i18n, failed)}
        </Text>
      )}
      <HeldButton
        busy={busy}
        size="md"
        className={classes.act}
        leftSection={<IconLock size="1.125rem" aria-hidden />}
        onClick={() => void seal()}
      >
        {t(`seal.act.${task.kind}`)}
      </HeldButton>
    </section>
  )
}
