import { ActionIcon, Loader, SegmentedControl, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { displayGrid } from '#renderer/ui/grid/display-grid.ts'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './assessment.module.css'
import { GridForm } from './grid-form.tsx'
import { GridPicker } from './grid-picker.tsx'
import { useAssessment } from './use-assessment.ts'
import { useRemembered } from './use-remembered.ts'

/** One person's assessment of a dossier: choose a grid, answer, and see what follows from the answers. */
export function AssessmentPane({ dossierId, preferred }: { dossierId: string; preferred: readonly string[] }) {
  const { t } = useTranslation('assessment')
  const { records: models, status } = useRecords('models', { kind: 'grid' })
  const [chosen, choose] = useRemembered(dossierId)
  const grids = useMemo(
    () => models.toSorted((a, b) => rank(a.reference, preferred) - rank(b.reference, preferred)),
    [models, preferred],
  )
  const model = grids.find(({ reference }) => reference === chosen) ?? grids[0]
  const loaded = useMemo(() => (model ? displayGrid(model.content) : null), [model])

  if (status === 'ready' && grids.length === 0) return <Text p="lg">{t('noGrid')}</Text>
  if (!model || !loaded) return <Loader m="xl" aria-label={t('loading')} />
  const picker = <GridPicker grids={grids} chosen={model.reference} onChoose={choose} />
  if (!loaded.ok) {
    return (
      <section className={classes.pane} aria-label={t('pane')}>
        <div className={classes.head}>{picker}</div>
        <Text p="lg" role="alert">
          {t('brokenGrid', { message: loaded.error.params?.message ?? loaded.error.code })}
        </Text>
      </section>
    )
  }
  return (
    <OpenGrid
      key={model.reference}
      dossierId={dossierId}
      reference={model.reference}
      grid={loaded.value}
      picker={picker}
    />
  )
}

function rank(reference: string, preferred: readonly string[]): number {
  const place = preferred.indexOf(reference)
  return place === -1 ? preferred.length : place
}

type OpenGridProps = { dossierId: string; reference: string; grid: Grid; picker: ReactNode }

function OpenGrid({ dossierId, reference, grid, picker }: OpenGridProps) {
  const { t } = useTranslation('assessment')
  const language = useLanguage()
  const assessment = useAssessment(dossierId, reference)
  const [shown, show] = useState<'questions' | 'results'>('questions')
  const [wanted, want] = useRemembered(`${dossierId}.${reference}`)
  const go = (question: string) => {
    show('questions')
    want(question)
  }
  const undo = () => {
    const question = assessment?.undo()
    if (question !== undefined) go(question)
  }
  return (
    <section className={classes.pane} aria-label={t('pane')}>
      <div className={classes.frame}>
        <div className={classes.head}>
          {picker}
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('undo')}
            disabled={assessment?.canUndo !== true}
            onClick={undo}
          >
            <IconArrowBackUp size="1.125rem" aria-hidden />
          </ActionIcon>
          <SegmentedControl
            aria-label={t('view')}
            data={[
              { value: 'questions', label: t('questions') },
              { value: 'results', label: t('results') },
            ]}
            value={shown}
            onChange={show}
          />
          {assessment?.sealedAt && (
            <Text size="sm" w="100%">
              {t('sealed', { at: dayOfInstant(assessment.sealedAt, language) })}
            </Text>
          )}
        </div>
        {assessment && (
          <GridForm dossierId={dossierId} grid={grid} assessment={assessment} shown={shown} wanted={wanted} onGo={go} />
        )}
      </div>
    </section>
  )
}
