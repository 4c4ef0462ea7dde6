import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { useEvidenceSink, useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import { answersToInput, countPieces } from '#shared/domain/grid/answers-to-input.ts'
import { runEvaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './assessment.module.css'
import { Criterion, reasonFieldId } from './criterion.tsx'
import { GridOutline } from './grid-outline.tsx'
import { ResultPanel } from './result-panel.tsx'
import type { Assessment } from './use-assessment.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { visibleSections } from './visible-sections.ts'

type Props = { dossierId: string; grid: Grid; assessment: Assessment; shown: 'questions' | 'results' }

/** The outline beside one criterion at a time, or the live result. */
export function GridForm({ dossierId, grid, assessment, shown }: Props) {
  const { t } = useTranslation('assessment')
  const { records: pieces } = useRecords('pieces', { dossierId })
  const { focusCriterion } = useWorkspace()
  const { answers, answerOf, change, sealed } = assessment
  const evaluation = useMemo(
    () => runEvaluation(grid, answersToInput(answers, countPieces(pieces))),
    [grid, answers, pieces],
  )
  const sections = useMemo(
    () => visibleSections(grid, evaluation.ok ? evaluation.value.settled.visible : []),
    [grid, evaluation],
  )
  const list = sections.flatMap(({ section, questions }) => questions.map(question => ({ section, question })))
  const [wanted, setWanted] = useState<string | null>(null)
  const index = Math.max(
    0,
    list.findIndex(({ question }) => question.id === wanted),
  )
  const current = list[index]
  const question = current?.question

  const go = useCallback((id: string) => {
    setWanted(id)
    requestAnimationFrame(() => document.getElementById('criterion-title')?.focus())
  }, [])
  const goBy = (step: number) => {
    const next = list[index + step]
    if (next) go(next.question.id)
  }
  useEffect(() => {
    focusCriterion(question && shown === 'questions' ? { question: question.id, label: question.label } : null)
    return () => focusCriterion(null)
  }, [question, shown, focusCriterion])

  const takeEvidence = (annotationId: string) => {
    if (!question) return
    const { evidence } = answerOf(question.id)
    if (!evidence.includes(annotationId)) change(question.id, { evidence: [...evidence, annotationId] })
  }
  useEvidenceSink(question && !sealed && shown === 'questions' ? takeEvidence : null)

  const onKeyDown = useGridKeys({
    next: () => goBy(1),
    previous: () => goBy(-1),
    level: value => {
      if (question?.type === 'scale' && question.levels.some(level => level.value === value)) {
        change(question.id, { value })
      }
    },
    notApplicable: () => {
      if (question?.notApplicable.allowed) change(question.id, { notApplicable: !answerOf(question.id).notApplicable })
    },
    reason: () => document.getElementById(reasonFieldId)?.focus(),
  })
  const before = list[index - 1]
  const after = list[index + 1]
  return (
    <>
      <GridOutline sections={sections} current={question?.id} answerOf={answerOf} onGo={go} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the grid act on what has the focus inside it */}
      <div className={classes.main} onKeyDown={shown === 'questions' ? onKeyDown : undefined}>
        {shown === 'results' && evaluation.ok && <ResultPanel grid={grid} result={evaluation.value.result} />}
        {shown === 'questions' && current && question && (
          <>
            <Criterion
              key={question.id}
              question={question}
              section={current.section.title}
              dossierId={dossierId}
              answer={answerOf(question.id)}
              sealed={sealed}
              onChange={next => change(question.id, next)}
            />
            <div className={classes.foot}>
              <Button
                variant="default"
                disabled={!before}
                leftSection={<IconChevronUp size={16} aria-hidden />}
                aria-label={t('previous', { label: before?.question.label ?? '' })}
                onClick={() => goBy(-1)}
              >
                K
              </Button>
              <Button
                disabled={!after}
                rightSection={<IconChevronDown size={16} aria-hidden />}
                aria-label={t('next', { label: after?.question.label ?? '' })}
                onClick={() => goBy(1)}
              >
                J
              </Button>
            </div>
          </>
        )}
      </div>
    </>
  )
}
