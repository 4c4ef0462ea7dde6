import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import type { Failure } from '#shared/domain/result.ts'
import { useMoment } from './use-moment.ts'

/** Neither copy has a record left. Nothing is written until somebody has chosen. */
export function EverythingLost({ params = {} }: Pick<Failure, 'params'>) {
  const { t, i18n } = useTranslation('app')
  const moment = useMoment()
  const [confirming, setConfirming] = useState(false)
  const [refused, setRefused] = useState<Failure | null>(null)
  const at = String(params.at ?? '')
  const beginAnew = async () => {
    const begun = await bridge().invoke('vault.begin-anew', {})
    if (begun.ok) location.reload()
    else setRefused(begun.error)
  }
  const known = [
    t('opening.everythingLostSentence', { records: Number(params.records ?? 0) }),
    ...(at ? [t('opening.lostSince', { date: moment(at) })] : []),
    t('opening.everythingLostNext'),
  ]
  return (
    <main>
      <div role="alert">
        <EmptyState
          title={t('opening.everythingLost')}
          sentence={confirming ? t('opening.beginAnewConfirm') : known.join(' ')}
          action={
            confirming ? (
              <Group>
                <Button onClick={() => setConfirming(false)}>{t('opening.beginAnewNo')}</Button>
                <Button variant="default" onClick={() => void beginAnew()}>
                  {t('opening.beginAnewYes')}
                </Button>
              </Group>
            ) : (
              <Group>
                <Button onClick={() => void bridge().invoke('profiles.close', {})}>{t('leave')}</Button>
                <Button variant="default" onClick={() => location.reload()}>
                  {t('opening.again')}
                </Button>
                <Button variant="default" onClick={() => setConfirming(true)}>
                  {t('opening.beginAnew')}
                </Button>
              </Group>
            )
          }
        />
      </div>
      {refused ? <p role="alert">{failureSentence(i18n, refused)}</p> : null}
    </main>
  )
}
