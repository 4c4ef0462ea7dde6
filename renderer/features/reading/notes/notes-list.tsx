import { useCallbackRef } from '@mantine/hooks'
import { memo, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { NotesDisplay } from '#shared/domain/annotations/notes-display.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import { ExportNotes } from './export-notes.tsx'
import { useNotesDesk } from './notes-desk.tsx'
import { NotesMargin } from './notes-margin.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { type CurrentNote, ThreadList } from './thread-list.tsx'
import { ImportNotes } from './transfer/import-notes.tsx'
import type { PieceNotes } from './use-annotations.ts'
import { useNotesShown } from './use-notes-shown.ts'
import { useSelection } from './use-selection.ts'
import { useUndo } from './use-undo.tsx'

type Props = {
  piece: PieceRecord
  /** The version on show. */
  file: VersionFile
  notes: PieceNotes
  evidence: ReadonlySet<string>
  orphans: readonly string[]
  current: CurrentNote
  display: NotesDisplay
  onDisplay(change: Partial<NotesDisplay>): void
  /** What the margin stands beside; `version` counts its moves. */
  view: PdfView | null
  version: number
  onGo(annotation: AnnotationRecord): void
  onEvidence: ((annotation: AnnotationRecord) => void) | null
}

/** The notes of the piece, in a list or in the margin. Memoised: turning pages must not render every note again. */
export const NotesList = memo(function NotesList(props: Props) {
  const { piece, file, notes, evidence, orphans, current, display, onDisplay, view, version, onGo, onEvidence } = props
  const { t } = useTranslation(['reading', 'notes'])
  const desk = useNotesDesk()
  const shown = useNotesShown(notes.threads, evidence, current?.id, desk)
  const chosen = useSelection(shown.listed)
  const undo = useUndo(desk.acts)
  const notesOf = useCallbackRef(() => notes.all)
  const lost = useMemo(() => new Set(orphans), [orphans])
  const { remove } = undo
  const onRemove = useCallback((thread: Thread) => remove([thread]), [remove])
  const cards = useMemo(
    () => ({
      ...{ evidence, orphans: lost, current, names: display.names, tags: shown.tags, selection: chosen.selection },
      ...{ onGo, onEvidence, onRemove },
    }),
    [evidence, lost, current, display.names, shown.tags, chosen.selection, onGo, onEvidence, onRemove],
  )
  return (
    <NotesPanel
      label={t('notes')}
      heading={2}
      count={notes.threads.length}
      all={notes.all}
      empty={t('notesEmpty')}
      {...{ shown, chosen, undo, display, onDisplay }}
      hasMargin
      acts={
        <>
          <ImportNotes piece={piece} notesOf={notesOf} />
          {notes.threads.length > 0 && (
            <ExportNotes piece={piece} file={file} threads={shown.listed} notes={notes.all} nameOf={shown.nameOf} />
          )}
        </>
      }
    >
      {display.presentation === 'margin' && view ? (
        <NotesMargin threads={shown.listed} view={view} version={version} label={t('notes:inMargin')} {...cards} />
      ) : (
        <ThreadList rows={shown.listed} label={t('notes')} {...cards} />
      )}
    </NotesPanel>
  )
})
