import { useEffect, useMemo } from 'react'
import { useEvidenceSink, useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import type { Contribution } from '#shared/domain/assessment/given.ts'
import type { Task } from '#shared/domain/assessment/task.ts'
import { type AssessmentRecord, unanswered } from '#shared/domain/assessment.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { Answers } from './answer-history.ts'
import classes from './assessment.module.css'
import { BesideCriterion } from './beside-criterion.tsx'
import { Criterion, reasonFieldId } from './criterion.tsx'
import { CriterionSteps } from './criterion-steps.tsx'
import type { Assessment } from './use-assessment.ts'
import type { Criteria } from './use-criteria.ts'
import { useGridKeys } from './use-grid-keys.ts'

type Props = {
  dossierId: string
  grid: Grid
  task: Task
  assessment: Assessment
  criteria: Criteria
  contributions: readonly Contribution[]
  reference: AssessmentRecord | null
  /** What others answered, where one only reads. */
  around: Answers
  /** Whether it fills the screen. */
  focused: boolean
  onGo(question: string): void
  onFocusMode(): void
  onSummary(): void
}

/** One criterion with what others said of it, the steps to the next, and the keys of the grid. */
export function CriterionScreen(props: Props) {
  const { dossierId, grid, task, assessment, criteria, contributions, reference, around, focused } = props
  const { onGo, onFocusMode, onSummary } = props
  const { focusCriterion, takePassage } = useWorkspace()
  const { answers, change, takeAll } = assessment
  const { current, isOwn, before, after } = criteria
  const question = current?.question
  const frozen = assessment.frozen || !isOwn
  const answer = (question && (isOwn ? answers : around)[question.id]) ?? unanswered

  useEffect(() => {
    focusCriterion(question ? { question: question.id, label: question.label } : null)
    return () => focusCriterion(null)
  }, [question, focusCriterion])
  const takeEvidence = (annotationIds: readonly string[]) => {
    const taken = annotationIds.filter(id => !answer.evidence.includes(id))
    if (question && taken.length > 0) change(question.id, { evidence: [...answer.evidence, ...taken] })
  }
  useEvidenceSink(question && !frozen ? takeEvidence : null)

  const onKeyDown = useGridKeys({
    next: () => (after ? onGo(after.question.id) : onSummary()),
    previous: () => before && onGo(before.question.id),
    level: value => {
      if (frozen || question?.type !== 'scale' || answer.notApplicable) return
      if (question.levels.some(level => level.value === value)) change(question.id, { value, unknown: false })
    },
    notApplicable: () => {
      if (!frozen && question?.notApplicable.allowed) change(question.id, { notApplicable: !answer.notApplicable })
    },
    reason: () => document.getElementById(reasonFieldId)?.focus(),
    evidence: takePassage,
    focus: onFocusMode,
  })
  const beside = useMemo(
    () =>
      question && (
        <BesideCriterion
          task={task}
          grid={grid}
          question={question}
          dossierId={dossierId}
          contributions={contributions}
          reference={reference}
          own={answer}
          frozen={frozen}
          isOwn={isOwn}
          onTake={takeAll}
        />
      ),
    [task, grid, question, dossierId, contributions, reference, answer, frozen, isOwn, takeAll],
  )
  if (!current) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the grid act on what has the focus inside it
    <div className={classes.screen} onKeyDown={onKeyDown}>
      <Criterion
        key={current.question.id}
        numbered={current}
        language={grid.file.language}
        dossierId={dossierId}
        answer={answer}
        frozen={frozen}
        beside={beside}
        onChange={change}
      />
      <CriterionSteps
        before={before}
        after={after}
        focused={focused}
        onGo={onGo}
        onFocusMode={onFocusMode}
        onSummary={onSummary}
      />
    </div>
  )
}
