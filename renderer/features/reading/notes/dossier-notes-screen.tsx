import { Text } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotes } from '#renderer/ui/annotations/use-notes.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { keptUp } from '#shared/domain/annotations/kept-up.ts'
import { ofChosen } from '#shared/domain/annotations/notes-display.ts'
import { type Thread, threadsAfter, threadsOf } from '#shared/domain/annotations/threads.ts'
import classes from './dossier-notes.module.css'
import { groupedByPiece } from './grouped-by-piece.ts'
import { NotesDeskProvider, useNotesOfDossier } from './notes-desk.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { ThreadList } from './thread-list.tsx'
import { useDisplay } from './use-display.ts'
import { useDossierScreen } from './use-dossier-screen.ts'
import { useEvidenceOf } from './use-evidence-of.ts'
import { useNotesShown } from './use-notes-shown.ts'
import { useSelection } from './use-selection.ts'
import { useUndo } from './use-undo.tsx'

const noOrphan: ReadonlySet<string> = new Set()

type Props = {
  dossierId: string
  /** To the passage of a note, in its piece. */
  onOpen(note: AnnotationRecord): void
}

/** The notes of a dossier over all its pieces, piece by piece. */
export function DossierNotesScreen({ dossierId, onOpen }: Props) {
  const { t } = useTranslation('notes')
  const { dossier, status } = useDossierScreen(dossierId, t('dossier.screen'))
  const desk = useNotesOfDossier(dossierId)
  const [display, changeDisplay] = useDisplay()
  const { records } = useNotes({ dossierId })
  const evidence = useEvidenceOf(dossierId)
  const [threadsHere] = useState(() => keptUp(threadsOf, threadsAfter))
  const threads = useMemo(
    () => ofChosen(threadsHere(records), display.overlay, desk.me),
    [threadsHere, records, display.overlay, desk.me],
  )
  const shown = useNotesShown(threads, evidence, undefined, desk)
  const { rows, ordered } = useMemo(() => groupedByPiece(shown.listed, desk.pieces), [shown.listed, desk.pieces])
  const chosen = useSelection(ordered)
  const undo = useUndo(desk.acts)
  const { remove } = undo
  const onRemove = useCallback((thread: Thread) => remove([thread]), [remove])
  if (!dossier) return status === 'loading' ? null : <Text p="lg">{t('dossier.absent')}</Text>
  return (
    <NotesDeskProvider desk={desk}>
      <NotesPanel
        label={t('dossier.title')}
        heading={1}
        count={threads.length}
        all={records}
        empty={t('dossier.empty')}
        className={classes.screen}
        {...{ shown, chosen, undo, display, onDisplay: changeDisplay }}
        hasMargin={false}
      >
        <ThreadList
          rows={rows}
          label={t('dossier.title')}
          evidence={evidence}
          orphans={noOrphan}
          current={null}
          names={display.names}
          tags={shown.tags}
          selection={chosen.selection}
          onGo={onOpen}
          onRemove={onRemove}
          onEvidence={null}
        />
      </NotesPanel>
    </NotesDeskProvider>
  )
}
