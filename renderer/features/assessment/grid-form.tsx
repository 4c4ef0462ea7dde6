import { Text } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import { referenceChoices } from '#shared/domain/assessment/reference-choices.ts'
import { hasBegun } from '#shared/domain/assessment/take-over.ts'
import type { Task } from '#shared/domain/assessment/task.ts'
import { mergedAnswers } from '#shared/domain/assessment/who-is-missing.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { Answers } from './answer-history.ts'
import classes from './assessment.module.css'
import { criterionTitleId } from './criterion.tsx'
import { CriterionScreen } from './criterion-screen.tsx'
import { FocusMode } from './focus-mode.tsx'
import { GridOutline } from './grid-outline.tsx'
import type { View } from './grid-views.ts'
import { ReferenceStart } from './reference-start.tsx'
import type { Assessment } from './use-assessment.ts'
import { useContributions } from './use-contributions.ts'
import { useCriteria } from './use-criteria.ts'
import { useLiveEvaluation } from './use-live-evaluation.ts'
import { useMissingReasons } from './use-missing-reasons.ts'
import { useOnTheWay } from './use-on-the-way.ts'
import { ViewPanel } from './view-panel.tsx'

type Props = {
  dossierId: string
  grid: Grid
  task: Task
  assessment: Assessment
  view: View
  /** The criterion asked for. */
  wanted: string | null
  onGo(question: string): void
  onView(view: View): void
  onRead(versionId: string): void
}

/** What takes the focus when another criterion, or another view, comes by a step. */
const titleIds = {
  questions: criterionTitleId,
  results: 'result-title',
  missing: 'missing-title',
  summary: 'seal-title',
} as const satisfies Record<View, string>

const nobodyElse: Answers = {}
const noOrder: readonly string[] = []

/** The outline beside one criterion at a time, or beside what follows from the answers. */
export function GridForm({ dossierId, grid, task, assessment, view, wanted, onGo, onView, onRead }: Props) {
  const { i18n } = useTranslation('assessment')
  const { answers, frozen } = assessment
  const { contributions, reference } = useContributions(dossierId, grid.reference)
  const around = useMemo(
    () => (task.kind === 'contribution' ? mergedAnswers(contributions) : nobodyElse),
    [task, contributions],
  )
  const disputed = useMemo(
    () =>
      task.kind === 'reference'
        ? referenceChoices(grid, contributions).flatMap(({ question, disagrees }) => (disagrees ? [question.id] : []))
        : noOrder,
    [task, grid, contributions],
  )
  const evaluation = useLiveEvaluation(grid, answers, dossierId, around)
  const criteria = useCriteria({ grid, evaluation, task, wanted, firsts: disputed })
  const { sections, others, current } = criteria
  const reasons = useMissingReasons(grid, answers, dossierId)
  const way = useOnTheWay(sections, answers, reasons)

  const moved = useRef(false)
  const [focused, focus] = useState(false)
  const leaveFocusMode = () => {
    moved.current = true
    focus(false)
  }
  const { passage } = useWorkspace()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a passage that is asked for is read beside the grid
  useEffect(() => focus(false), [passage])
  const showView = (next: View) => {
    leaveFocusMode()
    onView(next)
  }

  const go = (id: string) => {
    moved.current = true
    onGo(id)
  }
  const main = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another criterion, or another view, is read from its beginning
  useEffect(() => {
    // Nothing is returned: newer engines answer with a promise, which is no function that cleans up.
    main.current?.scrollTo({ top: 0 })
    if (moved.current) document.getElementById(titleIds[view])?.focus()
    moved.current = false
  }, [current?.question.id, view, focused])

  const screen = view === 'questions' && current && (
    <CriterionScreen
      dossierId={dossierId}
      grid={grid}
      task={task}
      assessment={assessment}
      criteria={criteria}
      contributions={contributions}
      reference={reference}
      around={around}
      focused={focused}
      onGo={go}
      onFocusMode={() => (focused ? leaveFocusMode() : focus(true))}
      onSummary={() => showView('summary')}
    />
  )
  return (
    <>
      <GridOutline
        grid={grid}
        sections={sections}
        others={others}
        disputed={disputed}
        current={view === 'questions' ? current?.question.id : undefined}
        answers={answers}
        around={around}
        result={evaluation.ok && task.kind !== 'contribution' ? evaluation.value.result : null}
        onGo={go}
      />
      <div ref={main} className={classes.main} data-pane tabIndex={-1}>
        {!evaluation.ok && (
          <Text role="alert" className={classes.refusal}>
            {failureSentence(i18n, {
              code: evaluation.error.code,
              params: { question: labelOf(grid, evaluation.error.params?.question) },
            })}
          </Text>
        )}
        {view === 'questions' && task.kind === 'individual' && reference && !frozen && !hasBegun(answers) && (
          <ReferenceStart
            reference={reference}
            onTake={taken => assessment.takeAll(taken, current?.question.id ?? '')}
          />
        )}
        {view === 'questions' && !focused && screen}
        {view !== 'questions' && evaluation.ok && (
          <ViewPanel
            view={view}
            dossierId={dossierId}
            grid={grid}
            task={task}
            assessment={assessment}
            sections={sections}
            evaluation={evaluation.value}
            reasons={reasons}
            onGo={go}
            onView={showView}
            onRead={onRead}
          />
        )}
      </div>
      <FocusMode opened={focused && view === 'questions'} onClose={leaveFocusMode} way={way}>
        {screen}
      </FocusMode>
    </>
  )
}

const labelOf = (grid: Grid, id: string | number | undefined): string =>
  grid.questionById.get(String(id))?.label ?? String(id ?? '')
