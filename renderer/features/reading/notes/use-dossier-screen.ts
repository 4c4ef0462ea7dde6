import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/store/react/use-store.ts'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'

/** The dossier a screen is about, and the way back to it in the bar. */
export function useDossierScreen(
  dossierId: string,
  screen: string,
): { dossier: DossierRecord | null; status: 'loading' | 'ready' } {
  const { t } = useTranslation('notes')
  const { record: dossier, status } = useRecord('dossiers', dossierId)
  const number = dossier?.number
  const trail = useMemo(
    () => [
      { label: t('dossiers'), to: '/dossiers' },
      ...(number === undefined ? [] : [{ label: number, to: `/dossiers/${dossierId}` }]),
    ],
    [t, number, dossierId],
  )
  useScreenTitle(screen, { screen, trail, heading: 'page' })
  return { dossier, status }
}
