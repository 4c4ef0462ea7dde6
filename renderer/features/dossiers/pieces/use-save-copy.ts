import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'

/** Saves bytes of the vault where a person chooses, and says so. */
export function useSaveCopy(): (file: { sha256: string; fileName: string }) => Promise<void> {
  const { t } = useTranslation('dossiers')
  const notify = useFailureNotice()
  return async ({ sha256, fileName }) => {
    notify(null)
    const answer = await bridge().invoke('files.save-as', { sha256, suggestedName: fileName })
    if (!answer.ok) notify(answer.error)
    else if (answer.value.saved) notifications.show({ message: t('pieces.saved') })
  }
}
