import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'

/** An address that leads to no opinion: it says so, and where the others are. */
export function AbsentOpinion() {
  const { t } = useTranslation('opinion')
  useScreenTitle(t('absentTitle'))
  return <EmptyState title={t('absentTitle')} sentence={t('absent')} action={<Link to="/avis">{t('toList')}</Link>} />
}
