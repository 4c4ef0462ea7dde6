import { ActionIcon, Button, Group, List, Modal, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { Failure } from '#shared/domain/result.ts'
import { useNotesDesk } from '../notes-desk.tsx'
import { type ImportReport, useImportNotes } from './use-import-notes.ts'

type Props = {
  piece: PieceRecord
  /** Those there are already, when a file comes. */
  notesOf(): readonly AnnotationRecord[]
}

/** « Importer des notes… »: a file of XFDF or of Web annotations, then what came of it. */
export const ImportNotes = memo(function ImportNotes({ piece, notesOf }: Props) {
  const { t } = useTranslation('transfer')
  const { readOnly } = useNotesDesk()
  const notify = useFailureNotice()
  const input = useRef<HTMLInputElement>(null)
  const { busy, report, failure, take, undo, close } = useImportNotes(piece, notesOf)
  useEffect(() => {
    // The report says its own: above the screen it would be behind it.
    if (failure && !report) notify(failure)
  }, [failure, report, notify])
  if (readOnly) return null
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('import.open')}
        title={t('import.open')}
        loading={busy}
        onClick={() => {
          notify(null)
          input.current?.click()
        }}
      >
        <IconUpload size="1.125rem" aria-hidden />
      </ActionIcon>
      <input
        ref={input}
        type="file"
        accept=".xfdf,.xml,.jsonld,.json"
        hidden
        aria-label={t('import.file')}
        onChange={event => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) void take(file)
        }}
      />
      <Modal
        opened={report !== null}
        onClose={close}
        title={t('import.done')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {report && <Report report={report} failure={failure} onUndo={() => void undo()} onClose={close} />}
      </Modal>
    </>
  )
})

type ReportProps = { report: ImportReport; failure: Failure | null; onUndo(): void; onClose(): void }

function Report({ report, failure, onUndo, onClose }: ReportProps) {
  const { t, i18n } = useTranslation('transfer')
  const { added, fileName } = report
  const others = (['known', 'wordless', 'lost', 'unread'] as const).filter(key => report[key] > 0)
  return (
    <>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {fileName}
      </Text>
      <Text mt="xs">{t('import.added', { count: added })}</Text>
      {others.length > 0 && (
        <List mt="xs" size="sm">
          {others.map(key => (
            <List.Item key={key}>{t(`import.${key}`, { count: report[key] })}</List.Item>
          ))}
        </List>
      )}
      {failure && <p role="alert">{failureSentence(i18n, failure)}</p>}
      <Group justify="flex-end" mt="md">
        {added > 0 && (
          <Button variant="default" onClick={onUndo}>
            {t('import.undo')}
          </Button>
        )}
        <Button onClick={onClose} data-autofocus>
          {t('close')}
        </Button>
      </Group>
    </>
  )
}
