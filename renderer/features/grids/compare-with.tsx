import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { keptText } from '#renderer/ui/language/kept.tsx'
import type { ModelRecord } from '#shared/domain/model.ts'
import { familiesOf } from './grid-library.ts'
import { summaryOf } from './grid-summary.ts'

/** Another version of the same grid, or another grid, to put beside this one. */
export function CompareWith({ model }: { model: ModelRecord }) {
  const { t } = useTranslation('grids')
  const navigate = useNavigate()
  const { records: models } = useRecords('models', { kind: 'grid' })
  const families = useMemo(() => familiesOf(models), [models])
  const own = summaryOf(model)
  const groups = families
    .map(({ id, versions }) => ({
      group: id === own.id ? t('acts.sameGrid') : keptText(versions[0]?.title ?? id, versions[0]?.language),
      isOwn: id === own.id,
      items: versions
        .filter(version => version.model.id !== model.id)
        .map(version => ({ value: version.model.id, label: version.model.reference })),
    }))
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
  if (groups.length === 0) return null
  return (
    <Select
      label={t('acts.compare')}
      placeholder={t('acts.compareHint')}
      data={groups.map(({ group, items }) => ({ group, items }))}
      value={null}
      searchable
      nothingFoundMessage={t('acts.noMatch')}
      onChange={otherId =>
        otherId &&
        void navigate({ to: '/grilles/$modelId/comparaison/$otherId', params: { modelId: model.id, otherId } })
      }
    />
  )
}
