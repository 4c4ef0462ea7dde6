import { useTranslation } from 'react-i18next'
import type { NoteFates } from './use-fates.ts'

const keys = { seeking: 'seeking', unread: 'cannotSeek', broken: 'seekingBroke' } as const

/** Where the search of the notes of former versions stands, and of how many. */
export function useSoughtWords(): (found: Pick<NoteFates, 'stopped' | 'pending'>) => string {
  const { t } = useTranslation('versions')
  return ({ stopped, pending }) => t(keys[stopped ?? 'seeking'], { count: pending })
}
