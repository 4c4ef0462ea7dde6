import { Text } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { displayGrid } from '#renderer/ui/grid/display-grid.ts'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { taskName, tasksOf } from '#shared/domain/assessment/task.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './assessment.module.css'
import { GridPicker } from './grid-picker.tsx'
import { TaskPane } from './task-pane.tsx'
import { TaskPicker } from './task-picker.tsx'
import { useRemembered } from './use-remembered.ts'

type PaneProps = {
  dossierId: string
  /** Grids the dossier records, which come first. */
  preferred: readonly string[]
  /** What is offered beside the choice of the grid, of the one on show; `open` shows another. */
  offers?(reference: string, open: (reference: string) => void): ReactNode
}

/** One person's part in the assessment of a dossier: choose a grid, answer, and see what follows from the answers. */
export function AssessmentPane({ dossierId, preferred, offers }: PaneProps) {
  const { t } = useTranslation('assessment')
  const { records: models, status } = useRecords('models', { kind: 'grid' })
  const { records: made } = useRecords('assessments', { dossierId })
  const [chosen, choose] = useRemembered(dossierId)
  const grids = useMemo(
    () =>
      models
        .filter(({ reference, content }) =>
          isOffered(content.status, reference, [...preferred, chosen, ...made.map(({ grid }) => grid)]),
        )
        .toSorted((a, b) => rank(a.reference, preferred) - rank(b.reference, preferred)),
    [models, preferred, chosen, made],
  )
  const model = grids.find(({ reference }) => reference === chosen) ?? grids[0]
  const loaded = useMemo(() => (model ? displayGrid(model.content) : null), [model])

  if (status === 'ready' && grids.length === 0) return <Text p="lg">{t('noGrid')}</Text>
  if (!model || !loaded) return <Waiting label={t('loading')} />
  const picker = (
    <>
      <GridPicker grids={grids} chosen={model.reference} onChoose={choose} />
      {offers?.(model.reference, choose)}
    </>
  )
  if (!loaded.ok) {
    return (
      <NothingToFill picker={picker} alert>
        {t('brokenGrid', { message: loaded.error.params?.message ?? loaded.error.code })}
      </NothingToFill>
    )
  }
  return <OpenGrid key={model.reference} dossierId={dossierId} grid={loaded.value} picker={picker} />
}

/** A version that was withdrawn is not begun any more: the dossiers that record it, or were assessed with it, keep it. */
const isOffered = (status: unknown, reference: string, kept: readonly (string | null)[]): boolean =>
  status !== 'withdrawn' || kept.includes(reference)

function rank(reference: string, preferred: readonly string[]): number {
  const place = preferred.indexOf(reference)
  return place === -1 ? preferred.length : place
}

function OpenGrid({ dossierId, grid, picker }: { dossierId: string; grid: Grid; picker: ReactNode }) {
  const { t } = useTranslation('assessment')
  const { t: term } = useTranslation('terms')
  const { identity } = useProfile().profile
  const { record: dossier, status } = useRecord('dossiers', dossierId)
  const tasks = useMemo(
    () => tasksOf(identity, { rapporteurId: dossier?.rapporteurId }, grid),
    [identity, dossier, grid],
  )
  const [chosen, choose] = useRemembered(`${dossierId}.${grid.reference}.task`)
  const task = tasks.find(one => taskName(one) === chosen) ?? tasks[0]
  if (status === 'loading') return <Waiting label={t('loading')} />
  if (!task)
    return (
      <NothingToFill picker={picker}>
        {identity.capacity
          ? t('task.notAsked', { capacity: term(`capacity.${identity.capacity}`) })
          : t(identity.kind === 'member' ? 'task.noVoice' : 'task.noCapacity')}
      </NothingToFill>
    )
  return (
    <TaskPane
      key={`${identity.memberId} ${taskName(task)}`}
      dossierId={dossierId}
      grid={grid}
      task={task}
      pickers={
        <>
          {picker}
          <TaskPicker tasks={tasks} chosen={task} onChoose={choose} />
        </>
      }
    />
  )
}

type NothingProps = { picker: ReactNode; alert?: boolean; children: ReactNode }

function NothingToFill({ picker, alert = false, children }: NothingProps) {
  const { t } = useTranslation('assessment')
  return (
    <section className={classes.pane} aria-label={t('pane')}>
      <div className={classes.head}>{picker}</div>
      <Text p="lg" {...(alert ? { role: 'alert' } : {})}>
        {children}
      </Text>
    </section>
  )
}
