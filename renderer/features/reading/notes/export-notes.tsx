import { ActionIcon, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { tableCsv } from '#shared/charts/table-text.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { leavingNotes } from '#shared/domain/annotations/readable.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import { toWebAnnotations } from '#shared/domain/annotations/web-annotation.ts'
import { toXfdf } from '#shared/domain/annotations/xfdf.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { AnnotatedCopyDialog } from './transfer/annotated-copy-dialog.tsx'
import { areaPages } from './transfer/page-reads.ts'
import { SummaryDialog } from './transfer/summary-dialog.tsx'
import { useNotesTable } from './transfer/use-notes-table.ts'

type Props = {
  piece: PieceRecord
  /** Those on show, in their order. */
  threads: readonly Thread[]
  /** All there are: what a reply answers says who may read it. */
  notes: readonly AnnotationRecord[]
  nameOf(memberId: string): string
}

const formats = ['csv', 'xfdf', 'jsonld'] as const
type Format = (typeof formats)[number]

/** Saves the notes on show for other programs. Those that are not for the whole committee stay here. */
export function ExportNotes({ piece, threads, notes, nameOf }: Props) {
  const { t } = useTranslation('reading')
  const { t: transfer } = useTranslation('transfer')
  const language = useLanguage()
  const notify = useFailureNotice()
  const table = useNotesTable(nameOf)
  const contentOf = async (format: Format, leaving: readonly AnnotationRecord[]): Promise<string> => {
    switch (format) {
      case 'xfdf':
        return toXfdf(leaving, piece, nameOf)
      case 'jsonld': {
        const pageBox = await areaPages(piece, leaving)
        return `${JSON.stringify(toWebAnnotations(leaving, { ...piece, pageBox }, nameOf), null, 2)}\n`
      }
      case 'csv':
        return tableCsv({ caption: piece.title, ...table(leaving) }, language)
    }
  }
  const save = async (format: Format) => {
    notify(null)
    // Asked for when it is wanted: there may be thousands.
    const leaving = leavingOf(threads, notes)
    const answer = await bridge().invoke('files.save-bytes', {
      suggestedName: `${piece.fileName.replace(/\.[^.]+$/, '')}.${t('export.file')}.${format}`,
      bytes: new TextEncoder().encode(await contentOf(format, leaving)),
    })
    if (!answer.ok) notify(answer.error)
    else if (answer.value.saved) {
      const message = t('export.saved', { count: leaving.length })
      notifications.show({ message, closeButtonProps: { 'aria-label': t('closeNotice') } })
    }
  }
  const [dialog, setDialog] = useState<'copy' | 'summary' | null>(null)
  const close = () => setDialog(null)
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('export.open')} title={t('export.open')}>
            <IconDownload size="1.125rem" aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map(format => (
            <Menu.Item key={format} onClick={() => void save(format)}>
              {t(`export.${format}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {piece.inspection.kind === 'pdf' && (
            <Menu.Item onClick={() => setDialog('copy')}>{transfer('copy.open')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setDialog('summary')}>{transfer('summary.open')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'copy' && <Copy piece={piece} threads={threads} notes={notes} nameOf={nameOf} onClose={close} />}
      {dialog === 'summary' && <SummaryDialog dossierId={piece.dossierId} nameOf={nameOf} onClose={close} />}
    </>
  )
}

/** Counted once the dialog is open only. */
function Copy({ piece, threads, notes, nameOf, onClose }: Props & { onClose(): void }) {
  const leaving = leavingOf(threads, notes)
  const shown = threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0)
  return (
    <AnnotatedCopyDialog
      piece={piece}
      notes={leaving}
      kept={shown - leaving.length}
      nameOf={nameOf}
      onClose={onClose}
    />
  )
}

function leavingOf(threads: readonly Thread[], notes: readonly AnnotationRecord[]): AnnotationRecord[] {
  const may = new Set(leavingNotes(notes))
  return threads.flatMap(({ root, replies }) => [root, ...replies]).filter(note => may.has(note))
}
