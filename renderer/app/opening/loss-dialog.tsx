import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedStore } from '#renderer/store/opening/open-store.ts'
import { useMoment } from './use-moment.ts'

/** Says what neither copy gives any more, at each opening until somebody has taken note. */
export function LossDialog({ opened: { loss, settle } }: { opened: OpenedStore }) {
  const { t } = useTranslation('app')
  const moment = useMoment()
  const [noted, setNoted] = useState(false)
  if (!loss) return null
  const { unreadable, records, since } = loss
  const note = () => {
    setNoted(true)
    void settle()
  }
  return (
    <Modal
      opened={!noted}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('opening.lostTitle')}
    >
      <div role="alert">
        <p>{t('opening.lost', { unreadable, records })}</p>
        {since ? <p>{t('opening.lostSince', { date: moment(since) })}</p> : null}
        <p>{t('opening.lostNext')}</p>
      </div>
      <Button onClick={note}>{t('opening.lostNoted')}</Button>
    </Modal>
  )
}
