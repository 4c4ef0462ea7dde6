import { ActionIcon, Select, Tabs, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import classes from './assessment.module.css'
import { GridForm } from './grid-form.tsx'
import { useAssessment } from './use-assessment.ts'

/** One person's assessment of a dossier: choose a grid, answer, and see what follows from the answers. */
export function AssessmentPane({ dossierId, preferred }: { dossierId: string; preferred: readonly string[] }) {
  const { t } = useTranslation('assessment')
  const { records: models, status } = useRecords('models', { kind: 'grid' })
  const [chosen, choose] = useState<string | null>(null)
  const grids = models.toSorted((a, b) => rank(a.reference, preferred) - rank(b.reference, preferred))
  const model = grids.find(({ reference }) => reference === chosen) ?? grids[0]
  const loaded = useMemo(() => (model ? loadGrid(model.content) : null), [model])

  if (status === 'ready' && grids.length === 0) return <Text p="lg">{t('noGrid')}</Text>
  if (!model || !loaded) return null
  const picker = (
    <Select
      label={t('grid')}
      data={grids.map(({ reference, content }) => ({ value: reference, label: String(content.title ?? reference) }))}
      value={model.reference}
      onChange={choose}
      allowDeselect={false}
      flex={1}
      size="sm"
    />
  )
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

type OpenGridProps = { dossierId: string; reference: string; grid: Grid; picker: React.ReactNode }

function OpenGrid({ dossierId, reference, grid, picker }: OpenGridProps) {
  const { t } = useTranslation('assessment')
  const assessment = useAssessment(dossierId, reference)
  const [tab, setTab] = useState<string | null>('questions')
  return (
    <section className={classes.pane} aria-label={t('pane')}>
      <div className={classes.head}>
        {picker}
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('undo')}
          disabled={!assessment.canUndo}
          onClick={assessment.undo}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
        <Tabs value={tab} onChange={setTab}>
          <Tabs.List>
            <Tabs.Tab value="questions">{t('questions')}</Tabs.Tab>
            <Tabs.Tab value="results">{t('results')}</Tabs.Tab>
          </Tabs.List>
        </Tabs>
      </div>
      <GridForm
        dossierId={dossierId}
        grid={grid}
        assessment={assessment}
        shown={tab === 'results' ? 'results' : 'questions'}
      />
    </section>
  )
}
