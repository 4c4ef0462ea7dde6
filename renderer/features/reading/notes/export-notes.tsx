import { ActionIcon, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { LateMenu } from '#renderer/ui/menu/late-menu.tsx'
import { tableCsv } from '#shared/charts/table-text.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { leavingNotes } from '#shared/domain/annotations/readable.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import { toWebAnnotations } from '#shared/domain/annotations/web-annotation.ts'
import { toXfdf, xfdfCount } from '#shared/domain/annotations/xfdf.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { type VersionFile, versionOf } from '#shared/domain/piece-versions.ts'
import { AnnotatedCopyDialog } from './transfer/annotated-copy-dialog.tsx'
import { areaPages } from './transfer/page-reads.ts'
import { SummaryDialog } from './transfer/summary-dialog.tsx'
import { useNotesTable } from './transfer/use-notes-table.ts'
import { withPlaces } from './transfer/with-places.ts'

type Props = {
  piece: PieceRecord
  /** The version on show. */
  file: VersionFile
  /** Those on show, in their order, where they stand in this version. */
  threads: readonly Thread[]
  /** All there are, as they were written: what a reply answers says who may read it. */
  notes: readonly AnnotationRecord[]
  nameOf(memberId: string): string
}

const formats = ['csv', 'xfdf', 'jsonld'] as const
type Format = (typeof formats)[number]

/** Saves the notes on show for other programs. Those that are not for the whole committee stay here. */
export function ExportNotes({ piece, file, threads, notes, nameOf }: Props) {
  const { t } = useTranslation('reading')
  const { t: transfer } = useTranslation('transfer')
  const language = useLanguage()
  const notify = useFailureNotice()
  const table = useNotesTable(nameOf)
  /** What is written, and how many notes it holds. */
  const contentOf = async (
    format: Format,
    leaving: readonly AnnotationRecord[],
  ): Promise<{ text: string; count: number }> => {
    switch (format) {
      case 'xfdf': {
        const placed = await withPlaces(file, leaving)
        return { text: toXfdf(placed, file, nameOf), count: xfdfCount(placed) }
      }
      case 'jsonld': {
        // Read back, a note is what its author wrote: a place that nobody confirmed is not in it.
        const byId = new Map(notes.map(note => [note.id, note]))
        const written = leaving.map(note => byId.get(note.id) ?? note)
        const here = written.filter(note => versionOf(note, piece) === file.sha256)
        const boxOf = await areaPages(file, here)
        const pageBox = (page: number, version: string) => (version === file.sha256 ? boxOf(page) : null)
        const content = toWebAnnotations(written, { ...piece, pageBox }, nameOf)
        return { text: `${JSON.stringify(content, null, 2)}\n`, count: written.length }
      }
      case 'csv':
        return { text: tableCsv({ caption: piece.title, ...table(leaving) }, language), count: leaving.length }
    }
  }
  const save = async (format: Format) => {
    notify(null)
    // Asked for when it is wanted: there may be thousands.
    const { text, count } = await contentOf(format, leavingOf(threads, notes))
    const answer = await bridge().invoke('files.save-bytes', {
      suggestedName: `${file.fileName.replace(/\.[^.]+$/, '')}.${t('export.file')}.${format}`,
      bytes: new TextEncoder().encode(text),
    })
    if (!answer.ok) notify(answer.error)
    else if (answer.value.saved) {
      const message = t('export.saved', { count })
      notifications.show({ message, closeButtonProps: { 'aria-label': t('closeNotice') } })
    }
  }
  const [dialog, setDialog] = useState<'copy' | 'summary' | null>(null)
  const close = () => setDialog(null)
  return (
    <>
      <LateMenu
        button={
          <ActionIcon variant="subtle" color="gray" aria-label={t('export.open')} title={t('export.open')}>
            <IconDownload size="1.125rem" aria-hidden />
          </ActionIcon>
        }
      >
        {() => (
          <>
            {formats.map(format => (
              <Menu.Item key={format} onClick={() => void save(format)}>
                {t(`export.${format}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            {file.inspection.kind === 'pdf' && (
              <Menu.Item onClick={() => setDialog('copy')}>{transfer('copy.open')}</Menu.Item>
            )}
            <Menu.Item onClick={() => setDialog('summary')}>{transfer('summary.open')}</Menu.Item>
          </>
        )}
      </LateMenu>
      {dialog === 'copy' && <Copy file={file} threads={threads} notes={notes} nameOf={nameOf} onClose={close} />}
      {dialog === 'summary' && <SummaryDialog dossierId={piece.dossierId} nameOf={nameOf} onClose={close} />}
    </>
  )
}

/** Counted once the dialog is open only. */
function Copy({ file, threads, notes, nameOf, onClose }: Omit<Props, 'piece'> & { onClose(): void }) {
  const leaving = leavingOf(threads, notes)
  const shown = threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0)
  return (
    <AnnotatedCopyDialog file={file} notes={leaving} kept={shown - leaving.length} nameOf={nameOf} onClose={onClose} />
  )
}

function leavingOf(threads: readonly Thread[], notes: readonly AnnotationRecord[]): AnnotationRecord[] {
  const may = new Set(leavingNotes(notes).map(({ id }) => id))
  return threads.flatMap(({ root, replies }) => [root, ...replies]).filter(({ id }) => may.has(id))
}
