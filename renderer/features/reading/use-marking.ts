import { notifications } from '@mantine/notifications'
import { type KeyboardEvent, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import { useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import type { Anchor, AnnotationRecord, MarkColor } from '#shared/domain/annotation.ts'
import { usualColor } from '#shared/domain/annotations/select-notes.ts'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { DerivedReading } from './document/use-derived.ts'
import { useNotesOfDossier } from './notes/notes-desk.tsx'
import type { CurrentNote } from './notes/thread-list.tsx'
import { useAnnotations } from './notes/use-annotations.ts'
import { useDisplay } from './notes/use-display.ts'
import { useEvidenceOf } from './notes/use-evidence-of.ts'
import { motivationOf, type PassageAction } from './passage-action.ts'
import { useNotesHere } from './versions/use-notes-here.ts'

export type Marking = ReturnType<typeof useMarking>

/** The notes on a version of a piece, and what is done with its passages, whatever draws it; `reading` is what is read of it. */
export function useMarking(piece: PieceRecord, sha256: string, reading: DerivedReading | null = null) {
  const { t } = useTranslation('reading')
  const { settings } = useDeviceSettings()
  const [display, changeDisplay] = useDisplay()
  const dossierDesk = useNotesOfDossier(piece.dossierId)
  const { notes: all, take } = useAnnotations(piece, display.overlay, dossierDesk.me)
  const here = useNotesHere(piece, sha256, all, dossierDesk, reading)
  const { desk } = here
  const evidence = useEvidenceOf(piece.dossierId)
  const { criterion, takesEvidence, addEvidence } = useWorkspace()
  const focused = takesEvidence && !desk.readOnly ? criterion : null
  const [current, setCurrent] = useState<CurrentNote>(null)
  // Until one is chosen a mark has none of its own: evidence and questions keep their look.
  const [color, setColor] = useState<MarkColor | null>(null)
  // The mark shows it to those who see the page.
  const [announced, setAnnounced] = useState({ words: '', times: 0 })
  const announce = useCallback((words: string) => setAnnounced(({ times }) => ({ words, times: times + 1 })), [])
  const takeNote = useCallback((annotation: AnnotationRecord) => addEvidence([annotation.id]), [addEvidence])

  const make = async (action: PassageAction, passages: readonly Anchor[]) => {
    const { made, kept } = desk.acts.add(piece, [...passages], motivationOf[action], {
      ...(color ? { color } : {}),
      ...(action === 'underline' ? { style: 'underline' as const } : {}),
    })
    // Asking for the selection lays the page out: a note on no words need not.
    if (passages.some(passage => shapeOf(passage) === 'passage')) dropSelection()
    const writes = action === 'note' || action === 'question'
    const [annotation] = made
    take(made, kept)
    // What one makes is seen, whosever notes were chosen to be.
    const { overlay } = display
    if (Array.isArray(overlay) && !overlay.includes(desk.me)) changeDisplay({ overlay: [...overlay, desk.me] })
    if (annotation) setCurrent({ id: annotation.id, write: writes })
    // Of the criterion in focus now, and with the note where the window closes at once.
    if (action === 'evidence') addEvidence(made.map(({ id }) => id))
    await kept
    if (!writes) announce(t(`done.${action}`))
  }
  /** Says so where nothing is chosen. What the store refuses it keeps and tries again; the bar says so. */
  const act = (action: PassageAction, passages: readonly Anchor[]) => {
    if (desk.readOnly) return
    if (passages.length > 0) make(action, passages).catch(() => undefined)
    else notifications.show({ message: t('selectFirst'), closeButtonProps: { 'aria-label': t('closeNotice') } })
  }
  /** E, where a criterion waits for evidence. */
  const asksForEvidence = (event: KeyboardEvent): boolean =>
    settings.singleKeyShortcuts &&
    focused !== null &&
    !(event.ctrlKey || event.metaKey || event.altKey) &&
    event.key.toLowerCase() === 'e'

  return {
    ...{ here, evidence, current, setCurrent, display, changeDisplay, announced, announce },
    ...{ focused, color: color ?? usualColor, setColor, act, asksForEvidence },
    onEvidence: focused ? takeNote : null,
  }
}

function dropSelection(): void {
  const selection = window.getSelection()
  if (selection?.isCollapsed === false) selection.removeAllRanges()
}
