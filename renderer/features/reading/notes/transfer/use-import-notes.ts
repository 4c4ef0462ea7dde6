import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { takeNotes } from '#shared/domain/annotations/take-notes.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { Failure } from '#shared/domain/result.ts'
import { noteJournal, type Step } from '../note-journal.ts'
import { pageReads } from './page-reads.ts'
import { readNotesFile } from './read-notes-file.ts'

/** What came of a file. `unread`: what was no note. */
export type ImportReport = {
  fileName: string
  added: number
  /** The act that brought them in. */
  step: Step | undefined
  known: number
  wordless: number
  lost: number
  unread: number
}

export type NotesImport = {
  busy: boolean
  report: ImportReport | null
  failure: Failure | null
  take(file: File): Promise<void>
  undo(): Promise<void>
  close(): void
}

/** Takes the notes of a file into the piece, all at once, and says what came of them. */
export function useImportNotes(piece: PieceRecord, notesOf: () => readonly AnnotationRecord[]): NotesImport {
  const { t } = useTranslation('transfer')
  const store = useStore()
  const { memberId, name } = useProfile().profile.identity
  const [busy, setBusy] = useState(false)
  const [report, setReport] = useState<ImportReport | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const journal = noteJournal(store, memberId)
  const notKept = () => setFailure({ code: 'notes_not_kept' })

  const take = async (file: File) => {
    setBusy(true)
    setFailure(null)
    const read = await readNotesFile(file)
    if (!read.ok) {
      setFailure(read.error)
      setBusy(false)
      return
    }
    const pages = await pageReads(piece)
    try {
      const taken = await takeNotes(read.value.own, read.value.foreign, {
        piece,
        me: { memberId, name },
        known: new Set(notesOf().map(({ id }) => id)),
        isElsewhere: async id => {
          const there = await store.read('annotations', id)
          return there !== null && there.pieceId !== piece.id
        },
        pages: pages.pages,
        pageOf: pages.pageOf,
        now: new Date().toISOString(),
        stamp: () => store.stamp(),
        saidBy: (by, body) => (body === '' ? t('import.by', { name: by }) : t('import.saidBy', { name: by, body })),
      })
      const bringing = taken.notes.length > 0 ? journal.bring(taken.notes) : null
      const step = bringing ? journal.last() : undefined
      // They are on screen all the same, and can be taken back.
      await bringing?.catch(notKept)
      setReport({
        fileName: file.name,
        added: taken.notes.length,
        step,
        known: taken.known,
        wordless: taken.wordless,
        lost: taken.lost,
        unread: read.value.unread,
      })
    } finally {
      pages.close()
      setBusy(false)
    }
  }
  const undo = async () => {
    const step = report?.step
    setReport(null)
    setFailure(null)
    if (step) await journal.undo(step).catch(notKept)
  }
  const close = () => {
    setReport(null)
    setFailure(null)
  }
  return { busy, report, failure, take, undo, close }
}
