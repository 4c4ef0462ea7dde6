import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'

export function NotFound() {
  const { t } = useTranslation('app')
  useScreenTitle(t('notFound.title'))
  return (
    <EmptyState
      title={t('notFound.title')}
      sentence={t('notFound.sentence')}
      action={<Link to="/dossiers">{t('error.home')}</Link>}
    />
  )
}
