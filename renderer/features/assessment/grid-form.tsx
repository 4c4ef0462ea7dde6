import { Text } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { useEvidenceSink, useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './assessment.module.css'
import { Criterion, criterionTitleId, reasonFieldId } from './criterion.tsx'
import { CriterionSteps } from './criterion-steps.tsx'
import { GridOutline } from './grid-outline.tsx'
import { isBegun } from './is-answered.ts'
import { ResultPanel } from './result-panel.tsx'
import { type Assessment, unanswered } from './use-assessment.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useLiveEvaluation } from './use-live-evaluation.ts'
import { visibleSections } from './visible-sections.ts'

type Props = {
  dossierId: string
  grid: Grid
  assessment: Assessment
  shown: 'questions' | 'results'
  /** The criterion asked for; the first one while there is none, or while it is hidden. */
  wanted: string | null
  onGo(question: string): void
}

/** The outline beside one criterion at a time, or the live result. */
export function GridForm({ dossierId, grid, assessment, shown, wanted, onGo }: Props) {
  const { i18n } = useTranslation('assessment')
  const { focusCriterion, takePassage } = useWorkspace()
  const { answers, change, frozen } = assessment
  const evaluation = useLiveEvaluation(grid, answers, dossierId)
  const sections = useMemo(
    () => visibleSections(grid, ({ index }) => !evaluation.ok || evaluation.value.settled.visible[index] === true),
    [grid, evaluation],
  )
  const list = useMemo(() => sections.flatMap(({ questions }) => questions), [sections])
  const index = Math.max(
    0,
    list.findIndex(({ question }) => question.id === wanted),
  )
  const current = list[index]
  const question = current?.question
  const answer = (question && answers[question.id]) ?? unanswered

  const moved = useRef(false)
  const go = (id: string | undefined) => {
    if (id === undefined) return
    moved.current = true
    onGo(id)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to the title when another criterion comes
  useEffect(() => {
    if (moved.current) document.getElementById(criterionTitleId)?.focus()
    moved.current = false
  }, [question?.id, shown])

  const main = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another criterion, or the result, is read from its beginning
  useEffect(() => {
    // Nothing is returned: newer engines answer with a promise, which is no function that cleans up.
    main.current?.scrollTo({ top: 0 })
  }, [question?.id, shown])

  const takes = question !== undefined && !frozen && shown === 'questions'
  useEffect(() => {
    focusCriterion(question && shown === 'questions' ? { question: question.id, label: question.label } : null)
    return () => focusCriterion(null)
  }, [question, shown, focusCriterion])
  const takeEvidence = (annotationId: string) => {
    if (question && !answer.evidence.includes(annotationId)) {
      change(question.id, { evidence: [...answer.evidence, annotationId] })
    }
  }
  useEvidenceSink(takes ? takeEvidence : null)

  const before = list[index - 1]
  const after = list[index + 1]
  const onKeyDown = useGridKeys({
    next: () => go(after?.question.id),
    previous: () => go(before?.question.id),
    level: value => {
      if (question?.type !== 'scale' || answer.notApplicable) return
      if (question.levels.some(level => level.value === value)) change(question.id, { value, unknown: false })
    },
    notApplicable: () => {
      if (question?.notApplicable.allowed) change(question.id, { notApplicable: !answer.notApplicable })
    },
    reason: () => document.getElementById(reasonFieldId)?.focus(),
    evidence: takePassage,
  })
  return (
    <>
      <GridOutline
        grid={grid}
        sections={sections}
        current={shown === 'questions' ? question?.id : undefined}
        answers={answers}
        result={evaluation.ok ? evaluation.value.result : null}
        onGo={go}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the grid act on what has the focus inside it */}
      <div
        ref={main}
        className={classes.main}
        data-pane
        tabIndex={-1}
        onKeyDown={shown === 'questions' ? onKeyDown : undefined}
      >
        {!evaluation.ok && (
          <Text role="alert" className={classes.refusal}>
            {failureSentence(i18n, {
              code: evaluation.error.code,
              params: { question: labelOf(grid, evaluation.error.params?.question) },
            })}
          </Text>
        )}
        {shown === 'results' && evaluation.ok && (
          <ResultPanel
            grid={grid}
            dossierId={dossierId}
            answers={answers}
            evaluation={evaluation.value}
            begun={isBegun(sections, answers)}
            onGo={go}
          />
        )}
        {shown === 'questions' && current && (
          <>
            <Criterion
              key={current.question.id}
              numbered={current}
              language={grid.file.language}
              dossierId={dossierId}
              answer={answer}
              frozen={frozen}
              onChange={change}
            />
            <CriterionSteps before={before} after={after} onGo={go} />
          </>
        )}
      </div>
    </>
  )
}

const labelOf = (grid: Grid, id: string | number | undefined): string =>
  grid.questionById.get(String(id))?.label ?? String(id ?? '')
