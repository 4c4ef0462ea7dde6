import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { assertNever } from '#shared/domain/assert-never.ts'
import type { Task } from '#shared/domain/assessment/task.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { MissingReason } from '#shared/domain/grid/missing-reasons.ts'
import type { View } from './grid-views.ts'
import { isBegun } from './is-begun.ts'
import { ResultPanel } from './result-panel.tsx'
import classes from './seal.module.css'
import { SealPanel } from './seal-panel.tsx'
import { SealedPanel } from './sealed-panel.tsx'
import type { Assessment } from './use-assessment.ts'
import { VersionList } from './version-list.tsx'
import type { VisibleSection } from './visible-sections.ts'
import { WhoIsMissingTable } from './who-is-missing-table.tsx'

type Props = {
  view: Exclude<View, 'questions'>
  dossierId: string
  grid: Grid
  task: Task
  assessment: Assessment
  sections: VisibleSection[]
  evaluation: Evaluation
  reasons: readonly MissingReason[]
  onGo(question: string): void
  onView(view: View): void
  onRead(versionId: string): void
}

/** What follows from the answers: the result, who has not contributed, what is given and what was. */
export function ViewPanel(props: Props) {
  const { view, dossierId, grid, task, assessment, sections, evaluation, reasons, onGo, onView, onRead } = props
  const { t } = useTranslation('assessment')
  const { readOnly } = useStore()
  switch (view) {
    case 'results':
      return (
        <ResultPanel
          grid={grid}
          dossierId={dossierId}
          answers={assessment.answers}
          evaluation={evaluation}
          begun={isBegun(sections, assessment.answers)}
          onGo={onGo}
          onSummary={assessment.frozen ? undefined : () => onView('summary')}
        />
      )
    case 'missing':
      return (
        <section className={classes.panel} aria-labelledby="missing-title">
          <Title order={2} id="missing-title">
            {t('who.title')}
          </Title>
          <WhoIsMissingTable grid={grid} dossierId={dossierId} labelledBy="missing-title" />
        </section>
      )
    case 'summary':
      return (
        <>
          {assessment.seal ? (
            <SealedPanel task={task} seal={assessment.seal} onResume={() => void assessment.resume()} />
          ) : (
            !readOnly && (
              <SealPanel
                task={task}
                grid={grid}
                assessment={assessment}
                sections={sections}
                evaluation={evaluation}
                reasons={reasons}
                onGo={onGo}
              />
            )
          )}
          <VersionList grid={grid} dossierId={dossierId} versions={assessment.versions} onRead={onRead} />
        </>
      )
    default:
      return assertNever(view)
  }
}
