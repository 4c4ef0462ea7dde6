import { notifications } from '@mantine/notifications'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedStore } from '#renderer/store/opening/open-store.ts'
import { LossDialog } from './loss-dialog.tsx'

/** Says what was mended while opening, what is lost, and, whenever it is found, what could not be mended. */
export function OpeningReport({ opened }: { opened: OpenedStore }) {
  const { store, healing, loss } = opened
  const { t } = useTranslation('app')
  const damaged = useSyncExternalStore(store.damaged.subscribe, store.damaged.read)

  useEffect(() => {
    const n = healing.restored
    // It says that nothing is lost.
    if (n > 0 && loss === null) notifications.show({ id: 'mended', message: t('opening.mended', { n }) })
  }, [healing, loss, t])

  useEffect(() => {
    if (damaged.length === 0) return
    const message = t('opening.damaged', { n: damaged.length })
    notifications.hide('damaged')
    notifications.show({ id: 'damaged', color: 'garance', autoClose: false, role: 'alert', message })
  }, [damaged, t])
  return <LossDialog opened={opened} />
}
