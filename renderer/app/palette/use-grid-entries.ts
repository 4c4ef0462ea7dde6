import { IconListDetails } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { keptText } from '#renderer/ui/language/kept.tsx'
import type { PaletteAction } from '#renderer/ui/palette/palette-actions.tsx'
import { matchesQuery } from './matches-query.ts'

const most = 6

/** Grids in draft whose title or name answers the query, to be edited; none until something is asked. */
export function useGridEntries(query: string): readonly PaletteAction[] {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const { records } = useRecords('models', { kind: 'grid' })
  if (query.trim() === '') return []
  return records
    .filter(({ content }) => content.status === 'draft')
    .map(model => ({ model, title: typeof model.content.title === 'string' ? model.content.title : model.reference }))
    .filter(({ model, title }) => matchesQuery(query, [title, model.reference, t('palette.editGrid')]))
    .slice(0, most)
    .map(({ model, title }) => ({
      id: `grid-${model.id}`,
      label: keptText(title),
      language: model.content.language === 'en' ? 'en' : 'fr',
      description: `${t('palette.editGrid')} · ${model.reference}`,
      icon: IconListDetails,
      run: () => void navigate({ to: '/grilles/$modelId/edition', params: { modelId: model.id } }),
    }))
}
