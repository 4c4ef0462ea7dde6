import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { EditorDesk } from './editor-desk.tsx'
import { type OpenedDraft, useGridDraft } from './use-grid-draft.ts'

/** A grid being edited, with its test bench; one that is published or assessed opens to be read. */
export function GridEditorScreen({ modelId }: { modelId: string }) {
  const { t } = useTranslation('editor')
  const opened = useGridDraft(modelId)
  if (opened.status === 'loading') return <Waiting label={t('loading')} />
  if (opened.status === 'absent') return <Text p="lg">{t('absent')}</Text>
  return <OpenedGrid opened={opened} />
}

function OpenedGrid({ opened }: { opened: Extract<OpenedDraft, { status: 'open' }> }) {
  const { t } = useTranslation('editor')
  const { record, draft, locked, isIdentityFixed } = opened
  const title =
    typeof record.content.title === 'string' && record.content.title !== '' ? record.content.title : t('untitled')
  const { id, reference } = record
  const trail = useMemo(
    () => [
      { label: t('trail'), to: '/grilles' },
      { label: reference, to: `/grilles/${id}` },
    ],
    [t, reference, id],
  )
  useScreenTitle(title, { screen: t('screen'), trail, heading: 'bar' })
  return <EditorDesk modelId={record.id} draft={draft} locked={locked} isIdentityFixed={isIdentityFixed} />
}
