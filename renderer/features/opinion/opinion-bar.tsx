import { ActionIcon, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp, IconArrowForwardUp, IconDownload, IconEye, IconSignature } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import classes from './opinion.module.css'
import type { OpinionText } from './use-opinion-text.ts'
import type { Preview } from './use-preview.ts'

type Props = {
  opinion: OpinionText
  record: OpinionRecord | null
  preview: Preview
  previewShown: boolean
  onShowPreview(shown: boolean): void
}

/** Undo, export and the way to the signature. */
export function OpinionBar({ opinion, record, preview, previewShown, onShowPreview }: Props) {
  const { t } = useTranslation('opinion')
  const navigate = useNavigate()
  const notify = useFailureNotice()
  const { text, frozen } = opinion
  const made = preview.status === 'made' ? preview : null

  const save = async (sha256: string, suggestedName: string) => {
    notify(null)
    const answer = await bridge().invoke('files.save-as', { sha256, suggestedName })
    if (!answer.ok) notify(answer.error)
    else if (answer.value.saved) {
      notifications.show({ message: t('saved'), closeButtonProps: { 'aria-label': t('closeNotice') } })
    }
  }
  const saveHtml = async () => {
    if (!record) return
    notify(null)
    const answer = await bridge().invoke('opinion.render-html', { record })
    if (answer.ok) await save(answer.value.sha256, `${text.number}.html`)
    else notify(answer.error)
  }
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('tools')}>
      <ActionIcon variant="default" size="lg" aria-label={t('undo')} disabled={!opinion.canUndo} onClick={opinion.undo}>
        <IconArrowBackUp size="1.125rem" aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label={t('redo')} disabled={!opinion.canRedo} onClick={opinion.redo}>
        <IconArrowForwardUp size="1.125rem" aria-hidden />
      </ActionIcon>
      <Button
        variant="default"
        disabled={!made}
        leftSection={<IconDownload size="1.125rem" aria-hidden />}
        onClick={() => made && void save(made.sha256, `${text.number}.pdf`)}
      >
        {t('exportPdf')}
      </Button>
      <Button variant="default" disabled={!record} onClick={() => void saveHtml()}>
        {t('exportHtml')}
      </Button>
      <Button
        variant="default"
        className={classes.previewToggle}
        leftSection={<IconEye size="1.125rem" aria-hidden />}
        aria-pressed={previewShown}
        onClick={() => onShowPreview(!previewShown)}
      >
        {t('showPreview')}
      </Button>
      <Button
        ml="auto"
        disabled={!made && !frozen}
        leftSection={<IconSignature size="1.125rem" aria-hidden />}
        onClick={() => void navigate({ to: '/avis/$textId/signature', params: { textId: text.id } })}
      >
        {t('sign')}
      </Button>
    </div>
  )
}
