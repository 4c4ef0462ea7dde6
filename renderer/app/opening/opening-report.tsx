import { notifications } from '@mantine/notifications'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedStore } from '#renderer/store/opening/open-store.ts'

/** Says what was mended while opening, and, whenever it is found, what could not be. */
export function OpeningReport({ opened: { store, healing } }: { opened: OpenedStore }) {
  const { t } = useTranslation('app')
  const damaged = useSyncExternalStore(store.damaged.subscribe, store.damaged.read)

  useEffect(() => {
    const n = healing.restored
    if (n > 0) notifications.show({ id: 'mended', message: t('opening.mended', { n }) })
  }, [healing, t])

  useEffect(() => {
    if (damaged.length === 0) return
    const message = t('opening.damaged', { n: damaged.length })
    notifications.hide('damaged')
    notifications.show({ id: 'damaged', color: 'garance', autoClose: false, role: 'alert', message })
  }, [damaged, t])
  return null
}
