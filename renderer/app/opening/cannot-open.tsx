import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import type { Failure } from '#shared/domain/result.ts'
import { EverythingLost } from './everything-lost.tsx'

export function CannotOpen({ failure }: { failure: Failure }) {
  const { t, i18n } = useTranslation('app')
  if (failure.code === 'everything_lost') return <EverythingLost {...failure} />
  return (
    <main>
      <EmptyState
        title={t('opening.failed')}
        sentence={failureSentence(i18n, failure)}
        action={
          <Group>
            <Button onClick={() => location.reload()}>{t('opening.again')}</Button>
            <Button variant="default" onClick={() => void bridge().invoke('profiles.close', {})}>
              {t('leave')}
            </Button>
          </Group>
        }
      />
    </main>
  )
}
