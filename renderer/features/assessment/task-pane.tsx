import { ActionIcon, Button, SegmentedControl, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconLock } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { type Task, taskName } from '#shared/domain/assessment/task.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './assessment.module.css'
import { Fingerprint } from './fingerprint.tsx'
import { GridForm } from './grid-form.tsx'
import { type View, viewsOf } from './grid-views.ts'
import { type Assessment, useAssessment } from './use-assessment.ts'
import { useRemembered } from './use-remembered.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import { VersionBanner } from './version-banner.tsx'

type Props = { dossierId: string; grid: Grid; task: Task; pickers: ReactNode }

/** One thing to fill in one grid: what it is, what can be undone, which view; then the grid itself. */
export function TaskPane({ dossierId, grid, task, pickers }: Props) {
  const { t } = useTranslation('assessment')
  const assessment = useAssessment(dossierId, grid.reference, task)
  const [view, show] = useState<View>('questions')
  const [wanted, want] = useRemembered(placeName(dossierId, grid.reference, task))
  const [reading, read] = useState<string | null>(null)
  const go = (question: string) => {
    show('questions')
    want(question)
  }
  const goTo = (question: string | undefined) => question !== undefined && go(question)
  const undo = () => goTo(assessment?.undo())
  const redo = () => goTo(assessment?.redo())
  useUndoKeys(undo, redo)
  const version = assessment?.versions.given.find(({ id }) => id === reading)
  const shown = useMemo(
    (): Assessment | null =>
      assessment && version
        ? { ...assessment, answers: version.answers, frozen: true, seal: version.seal }
        : assessment,
    [assessment, version],
  )
  const views = viewsOf(task).filter(one => !version || one === 'questions' || one === 'results')
  return (
    <section className={classes.pane} aria-label={t('pane')}>
      <div className={classes.frame}>
        <div className={classes.head}>
          {pickers}
          <UndoButtons assessment={assessment} onUndo={undo} onRedo={redo} />
          <SegmentedControl
            aria-label={t('view')}
            data={views.map(value => ({ value, label: t(`views.${value}`) }))}
            value={view}
            onChange={show}
          />
          {assessment && version ? (
            <VersionBanner
              versions={assessment.versions}
              version={version}
              onBack={() => {
                read(null)
                show('summary')
              }}
            />
          ) : (
            assessment && <Standing assessment={assessment} task={task} onVersions={() => show('summary')} />
          )}
        </div>
        {shown && (
          <GridForm
            key={reading}
            dossierId={dossierId}
            grid={grid}
            task={task}
            assessment={shown}
            view={view}
            wanted={wanted}
            onGo={go}
            onView={show}
            onRead={id => {
              read(id)
              show('questions')
            }}
          />
        )}
      </div>
    </section>
  )
}

/** Each task has its own place in the grid. */
const placeName = (dossierId: string, grid: string, task: Task) =>
  task.kind === 'individual' ? `${dossierId}.${grid}` : `${dossierId}.${grid}.${taskName(task)}`

type UndoProps = { assessment: Assessment | null; onUndo(): void; onRedo(): void }

function UndoButtons({ assessment, onUndo, onRedo }: UndoProps) {
  const { t } = useTranslation('assessment')
  return (
    <ActionIcon.Group>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('undo')}
        disabled={assessment?.canUndo !== true}
        onClick={onUndo}
      >
        <IconArrowBackUp size="1.125rem" aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('redo')}
        disabled={assessment?.canRedo !== true}
        onClick={onRedo}
      >
        <IconArrowForwardUp size="1.125rem" aria-hidden />
      </ActionIcon>
    </ActionIcon.Group>
  )
}

/** Locked, or a new version of what was given; nothing of a first draft. */
function Standing({ assessment, task, onVersions }: { assessment: Assessment; task: Task; onVersions(): void }) {
  const { t } = useTranslation('assessment')
  const language = useLanguage()
  const { seal, versions } = assessment
  if (!versions.inForce?.seal) return null
  const at = dayOfInstant(versions.inForce.seal.at, language)
  return (
    <div className={classes.standing}>
      {seal ? (
        <Text size="sm">
          <IconLock size="0.875rem" aria-hidden /> {t(`sealed.${task.kind}`, { at })} <Fingerprint hash={seal.hash} />
        </Text>
      ) : (
        <Text size="sm">{t('versions.writing', { at })}</Text>
      )}
      {seal ? (
        <Button variant="subtle" size="compact-sm" onClick={onVersions}>
          {t('versions.title')}
        </Button>
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => void assessment.giveUp()}>
          {t('versions.giveUp')}
        </Button>
      )}
    </div>
  )
}
