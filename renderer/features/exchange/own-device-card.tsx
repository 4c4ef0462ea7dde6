import { Button } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { ownDevice } from '#renderer/ui/round/own-device.ts'
import classes from './exchange.module.css'
import { Fingerprint } from './fingerprint.tsx'

/** The fingerprint to read to whoever receives one's package for the first time. */
export function OwnDeviceCard() {
  const { t } = useTranslation('exchange')
  const store = useStore()
  const { identity } = useProfile().profile
  const notify = useFailureNotice()
  const [fingerprint, show] = useState<string | null>(null)
  const ask = async () => {
    notify(null)
    const device = await ownDevice(store, identity)
    if (device.ok) show(device.value.fingerprint)
    else notify(device.error)
  }
  return (
    <div role="status" className={classes.device}>
      {fingerprint === null ? (
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconFingerprint size="1.125rem" aria-hidden />}
          onClick={() => void ask()}
        >
          {t('device.show')}
        </Button>
      ) : (
        <>
          <span>{t('device.own')}</span>
          <Fingerprint value={fingerprint} />
        </>
      )}
    </div>
  )
}
