import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/store/react/use-store.ts'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { compareVersions } from '#shared/domain/grid/version.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import { ComparedVersions } from './compared-versions.tsx'

type Props = { modelId: string; otherId: string }

/** Two versions side by side, the earlier on the left where they are of one grid. */
export function CompareScreen({ modelId, otherId }: Props) {
  const { t } = useTranslation('grids')
  const one = useRecord('models', modelId)
  const other = useRecord('models', otherId)
  const pair = useMemo(() => inOrder(one.record, other.record), [one.record, other.record])
  const list = t('list.title')
  const trail = useMemo(
    () => [
      { label: list, to: '/grilles' },
      { label: one.record?.reference ?? '', to: `/grilles/${modelId}` },
    ],
    [list, one.record?.reference, modelId],
  )
  useScreenTitle(t('compare.title'), { screen: t('compare.title'), trail, heading: 'page' })
  if (one.status === 'loading' || other.status === 'loading') return null
  if (!pair)
    return (
      <EmptyState
        title={t('compare.impossible')}
        sentence={t('compare.impossibleSentence')}
        action={<Link to="/grilles">{t('screen.back')}</Link>}
      />
    )
  return <ComparedVersions before={pair.before} after={pair.after} />
}

function inOrder(one: ModelRecord | null, other: ModelRecord | null): { before: Grid; after: Grid } | null {
  const left = one && loadGrid(one.content)
  const right = other && loadGrid(other.content)
  if (!left?.ok || !right?.ok) return null
  const [a, b] = [left.value, right.value]
  return a.id === b.id && compareVersions(a.version, b.version) > 0 ? { before: b, after: a } : { before: a, after: b }
}
