import { VisuallyHidden } from '@mantine/core'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { NotesDeskProvider } from './notes/notes-desk.tsx'
import { NotesList } from './notes/notes-list.tsx'
import type { PdfView } from './pdf/pdf-view.ts'
import type { Marking } from './use-marking.ts'

type Props = {
  piece: PieceRecord
  marking: Marking
  /** Notes whose words are not in what is shown. */
  orphans: readonly string[]
  /** What a margin can stand beside; `version` counts its moves. */
  beside?: { view: PdfView; version: number } | null
  onGo(annotation: AnnotationRecord): void
}

/** The notes of a piece beside it, and what is said aloud of marks. */
export function NotesBeside({ piece, marking, orphans, beside = null, onGo }: Props) {
  const { here, evidence, current, display, changeDisplay, announced, onEvidence } = marking
  return (
    <>
      <NotesDeskProvider desk={here.desk}>
        <NotesList
          piece={piece}
          file={here.file}
          notes={here.notes}
          evidence={evidence}
          orphans={orphans}
          current={current}
          display={display}
          onDisplay={changeDisplay}
          view={beside?.view ?? null}
          version={display.presentation === 'margin' && beside ? beside.version : 0}
          onGo={onGo}
          onEvidence={onEvidence}
        />
      </NotesDeskProvider>
      <VisuallyHidden role="status">
        <span key={announced.times}>{announced.words}</span>
      </VisuallyHidden>
    </>
  )
}
