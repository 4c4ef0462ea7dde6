import { IconFolderOpen } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { keptLanguage, keptText } from '#renderer/ui/language/kept.tsx'
import type { PaletteAction } from '#renderer/ui/palette/palette-actions.tsx'
import { matchesQuery } from './matches-query.ts'

const most = 6

/** Dossiers whose number, title or direction answers the query; the latest changed when nothing is asked. */
export function useDossierEntries(query: string): readonly PaletteAction[] {
  const { t } = useTranslation('terms')
  const navigate = useNavigate()
  const { records } = useRecords('dossiers', {})
  return records
    .filter(({ number, title, direction }) => matchesQuery(query, [number, title, direction]))
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    .slice(0, most)
    .map(dossier => ({
      id: `dossier-${dossier.id}`,
      label: keptText(dossier.title),
      language: keptLanguage,
      description: `${dossier.number} · ${t(`state.${dossier.state}`)}`,
      icon: IconFolderOpen,
      run: () => void navigate({ to: '/dossiers/$dossierId', params: { dossierId: dossier.id } }),
    }))
}
