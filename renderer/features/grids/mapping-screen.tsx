import { Button, Select } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { proposeMapping } from '#shared/domain/grid/mapping/propose-mapping.ts'
import classes from './mapping.module.css'
import { MappingTable } from './mapping-table.tsx'
import { useMappingChange } from './use-mapping-change.ts'
import { useMayChange } from './use-may-change.ts'

/** Which question of a new version continues each question of the one it replaces. */
export function MappingScreen({ modelId }: { modelId: string }) {
  const { t } = useTranslation('grids')
  const { record: model, status } = useRecord('models', modelId)
  const loaded = useMemo(() => model && loadGrid(model.content), [model])
  const grid = loaded?.ok ? loaded.value : null
  const list = t('list.title')
  const reference = model?.reference ?? ''
  const trail = useMemo(
    () => [
      { label: list, to: '/grilles' },
      { label: reference, to: `/grilles/${modelId}` },
    ],
    [list, reference, modelId],
  )
  useScreenTitle(t('mapping.title'), { screen: t('mapping.title'), trail, heading: 'page' })
  if (!grid || (grid.file.replaces ?? []).length === 0)
    return status === 'ready' ? (
      <EmptyState
        title={t('mapping.none')}
        sentence={t('mapping.noneSentence')}
        action={<Link to="/grilles">{t('screen.back')}</Link>}
      />
    ) : null
  return <OpenMapping key={modelId} modelId={modelId} grid={grid} />
}

function OpenMapping({ modelId, grid }: { modelId: string; grid: Grid }) {
  const { t } = useTranslation('grids')
  const replaces = grid.file.replaces ?? []
  const [chosen, choose] = useState(replaces[0]?.version ?? '')
  const { records: models } = useRecords('models', { kind: 'grid' })
  const before = useMemo(() => {
    const replaced = models.find(({ reference }) => reference === `${grid.id}@${chosen}`)
    const loaded = replaced && loadGrid(replaced.content)
    return loaded?.ok ? loaded.value : null
  }, [models, grid.id, chosen])
  const change = useMappingChange(modelId, chosen)
  const isOpen = useMayChange() && grid.file.status === 'draft'
  const mapping = replaces.find(({ version }) => version === chosen)?.mapping ?? {}
  const proposals = useMemo(() => (before ? proposeMapping(before.file, grid.file) : []), [before, grid])
  const silent = proposals.filter(({ from }) => !Object.hasOwn(mapping, from))
  return (
    <div className={classes.screen}>
      <h1 className={classes.title}>{t('mapping.title')}</h1>
      <p className={classes.intro}>{t('mapping.intro', { from: `${grid.id}@${chosen}`, to: grid.reference })}</p>
      <div className={classes.tools}>
        {replaces.length > 1 && (
          <Select
            label={t('mapping.from')}
            data={replaces.map(({ version }) => version)}
            value={chosen}
            allowDeselect={false}
            onChange={version => version && choose(version)}
          />
        )}
        {isOpen && silent.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconWand size="1.125rem" aria-hidden />}
            onClick={() => void change(Object.fromEntries(silent.map(({ from, to }) => [from, to])))}
          >
            {t('mapping.propose', { n: silent.length })}
          </Button>
        )}
      </div>
      {before ? (
        <MappingTable
          before={before}
          after={grid}
          mapping={mapping}
          proposals={proposals}
          onChange={isOpen ? (question, successor) => void change({ [question]: successor }) : null}
        />
      ) : (
        <p>{t('mapping.absent', { version: chosen })}</p>
      )}
    </div>
  )
}
