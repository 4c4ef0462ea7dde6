import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import classes from './document.module.css'

type Props = {
  file: { sha256: string; fileName: string }
  children: ReactNode
  also?: ReactNode
  role?: 'status' | 'alert'
}

/** Where a file cannot be shown: why, and the file itself for another program. */
export function KeptFile({ file, children, also, role = 'status' }: Props) {
  const { t } = useTranslation('document')
  const notify = useFailureNotice()
  const save = async () => {
    notify(null)
    const answer = await bridge().invoke('files.save-as', { sha256: file.sha256, suggestedName: file.fileName })
    if (!answer.ok) notify(answer.error)
    else if (answer.value.saved)
      notifications.show({ message: t('copySaved'), closeButtonProps: { 'aria-label': t('closeNotice') } })
  }
  return (
    <div className={classes.kept}>
      <Text role={role}>{children}</Text>
      <div className={classes.keptActs}>
        {also}
        <Button variant="default" leftSection={<IconDownload size="1.125rem" aria-hidden />} onClick={save}>
          {t('saveCopy')}
        </Button>
      </div>
    </div>
  )
}
