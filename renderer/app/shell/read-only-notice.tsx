import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import classes from './read-only-notice.module.css'

/** A newer program wrote this committee: everything can be read, nothing changed. */
export function ReadOnlyNotice() {
  const { t } = useTranslation('app')
  const { readOnly } = useStore()
  if (!readOnly) return null
  return (
    <p className={classes.notice} role="status">
      <IconLock size="1.125rem" aria-hidden /> {t('readOnly')}
    </p>
  )
}
