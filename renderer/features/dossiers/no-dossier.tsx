import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'

type NoDossierProps = { filtered: boolean; onCreate: () => void; onShowAll: () => void }

/** « None yet » and « filtered out » are two different things. */
export function NoDossier({ filtered, onCreate, onShowAll }: NoDossierProps) {
  const { t } = useTranslation('dossiers')
  return filtered ? (
    <EmptyState
      level={2}
      title={t('none.filteredTitle')}
      sentence={t('none.filtered')}
      action={
        <Button variant="default" onClick={onShowAll}>
          {t('none.showAll')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      level={2}
      title={t('none.title')}
      sentence={t('none.sentence')}
      action={
        <Button variant="default" onClick={onCreate}>
          {t('list.new')}
        </Button>
      }
      keys={['Ctrl', 'K']}
    />
  )
}
