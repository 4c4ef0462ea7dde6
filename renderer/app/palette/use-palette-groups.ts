import {
  IconAppWindow,
  IconArrowsDiff,
  IconKeyboard,
  IconLanguage,
  IconListNumbers,
  IconSunMoon,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type PaletteAction, useOfferedActions } from '#renderer/ui/palette/palette-actions.tsx'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import { areas, settingsArea } from '../areas.ts'
import { openAnotherWindow } from '../shell/open-another-window.ts'
import { matchesQuery } from './matches-query.ts'
import { useDossierEntries } from './use-dossier-entries.ts'
import { useGridEntries } from './use-grid-entries.ts'
import { useSearchEntries } from './use-search-entries.ts'

export type PaletteGroup = { label: string; entries: readonly PaletteAction[] }

/** Dossiers, grids in draft, places, what the screen offers, what can be done everywhere; empty groups are left out. */
export function usePaletteGroups(query: string, onHelp: () => void): readonly PaletteGroup[] {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const offered = useOfferedActions()
  const dossiers = useDossierEntries(query)
  const grids = useGridEntries(query)
  const everywhere = useEverywhere(onHelp)
  const search = useSearchEntries(query)
  const places = [...areas, settingsArea].map(area => ({
    id: area.id,
    label: t(`area.${area.id}`),
    icon: area.icon,
    run: () => void navigate({ to: area.to }),
  }))
  const comparisons = [
    {
      id: 'compare',
      label: t('palette.compare'),
      icon: IconArrowsDiff,
      run: () => void navigate({ to: '/comparaison' }),
    },
    {
      id: 'together',
      label: t('palette.together'),
      icon: IconListNumbers,
      run: () => void navigate({ to: '/comparaison/ensemble' }),
    },
  ]
  const matching = (entries: readonly PaletteAction[]) =>
    entries.filter(entry => matchesQuery(query, [entry.label, entry.description ?? '']))
  return [
    { label: t('palette.dossiers'), entries: dossiers },
    { label: t('palette.grids'), entries: grids },
    { label: t('palette.goTo'), entries: matching([...places, ...comparisons]) },
    { label: t('palette.act'), entries: [...matching([...offered, ...everywhere]), ...search.everywhere] },
    { label: t('palette.passages'), entries: search.hits },
  ].filter(group => group.entries.length > 0)
}

function useEverywhere(onHelp: () => void): readonly PaletteAction[] {
  const { t } = useTranslation('app')
  const { settings, change } = useDeviceSettings()
  const otherLanguage = settings.language === 'fr' ? 'en' : 'fr'
  const dark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark'
  return [
    {
      id: 'theme',
      label: t('palette.theme'),
      icon: IconSunMoon,
      run: () => void change({ theme: dark ? 'light' : 'dark' }),
    },
    {
      id: 'language',
      label: t('palette.language'),
      icon: IconLanguage,
      run: () => void change({ language: otherLanguage }),
    },
    { id: 'new-window', label: t('palette.newWindow'), icon: IconAppWindow, run: openAnotherWindow },
    { id: 'help', label: t('palette.help'), icon: IconKeyboard, run: onHelp },
  ]
}
