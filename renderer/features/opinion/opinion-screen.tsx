import { ActionIcon, Button, Loader, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp, IconArrowForwardUp, IconDownload, IconEye, IconSignature } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import classes from './opinion.module.css'
import { OpinionEditor } from './opinion-editor.tsx'
import { OpinionOutline } from './opinion-outline.tsx'
import { OpinionPreview } from './opinion-preview.tsx'
import { useOpinionRecord } from './use-opinion-record.ts'
import { type OpinionText, useOpinionText } from './use-opinion-text.ts'
import { usePreview } from './use-preview.ts'

export function OpinionScreen({ textId }: { textId: string }) {
  const { t } = useTranslation('opinion')
  const opened = useOpinionText(textId)
  if (opened.status === 'loading') return <Loader m="xl" aria-label={t('loading')} />
  if (opened.status === 'absent') return <Text p="lg">{t('absent')}</Text>
  return <Drafting {...opened} />
}

const unbounded = { maxOpinion: 'favourable', rules: [] } as const

function Drafting({ text, frozen, change, undo, redo, canUndo, canRedo }: OpinionText) {
  const { t } = useTranslation('opinion')
  const trail = useMemo(() => [{ label: t('listTitle'), to: '/avis' }], [t])
  useScreenTitle(text.title, trail, 'bar')
  const navigate = useNavigate()
  const notify = useFailureNotice()
  const [previewShown, showPreview] = useState(false)
  const composed = useOpinionRecord(text)
  const record = composed?.ok ? composed.value.record : null
  const preview = usePreview(record)
  const obstacle = composed && !composed.ok ? composed.error : preview.status === 'refused' ? preview.error : null

  const save = async (sha256: string, suggestedName: string) => {
    const answer = await bridge().invoke('files.save-as', { sha256, suggestedName })
    if (!answer.ok) notify(answer.error)
    else if (answer.value.saved) notifications.show({ message: t('saved') })
  }
  const saveHtml = async () => {
    if (!record) return
    const answer = await bridge().invoke('opinion.render-html', { record })
    if (answer.ok) await save(answer.value.sha256, `${text.number}.html`)
    else notify(answer.error)
  }
  const made = preview.status === 'made' ? preview : null
  return (
    <div className={classes.screen}>
      <OpinionOutline obstacle={obstacle} />
      <div className={classes.desk}>
        <div className={classes.bar}>
          <ActionIcon variant="default" aria-label={t('undo')} disabled={!canUndo || frozen} onClick={undo}>
            <IconArrowBackUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('redo')} disabled={!canRedo || frozen} onClick={redo}>
            <IconArrowForwardUp size={18} aria-hidden />
          </ActionIcon>
          <Button
            variant="default"
            disabled={!made}
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => made && void save(made.sha256, `${text.number}.pdf`)}
          >
            {t('exportPdf')}
          </Button>
          <Button variant="default" disabled={!record} onClick={() => void saveHtml()}>
            {t('exportHtml')}
          </Button>
          <Button
            variant="default"
            hiddenFrom="lg"
            leftSection={<IconEye size={18} aria-hidden />}
            aria-pressed={previewShown}
            onClick={() => showPreview(shown => !shown)}
          >
            {t(previewShown ? 'hidePreview' : 'showPreview')}
          </Button>
          <Button
            ml="auto"
            disabled={!made && !frozen}
            leftSection={<IconSignature size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/avis/$textId/signature', params: { textId: text.id } })}
          >
            {t('sign')}
          </Button>
        </div>
        {frozen && (
          <Text px="lg" pt="md">
            {t('frozen')}
          </Text>
        )}
        <OpinionEditor
          text={text}
          bound={composed?.ok ? composed.value.bound : unbounded}
          frozen={frozen}
          onChange={change}
        />
      </div>
      <OpinionPreview preview={preview} shown={previewShown} />
    </div>
  )
}
