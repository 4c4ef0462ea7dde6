import 'pdfjs-dist/legacy/web/pdf_viewer.css'
import { Text, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import { usePassageSource, useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import type { Anchor, AnnotationRecord, MarkColor } from '#shared/domain/annotation.ts'
import { usualColor } from '#shared/domain/annotations/select-notes.ts'
import { pageTarget, pieceTarget } from '#shared/domain/annotations/targets.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { AreaDialog } from './notes/area-dialog.tsx'
import { AreaSheet } from './notes/area-sheet.tsx'
import { type MoreMark, MoreMarksMenu } from './notes/more-marks-menu.tsx'
import { NotesDeskProvider, useNotesOfDossier } from './notes/notes-desk.tsx'
import { NotesList } from './notes/notes-list.tsx'
import type { CurrentNote } from './notes/thread-list.tsx'
import { useAnnotations } from './notes/use-annotations.ts'
import { useDisplay } from './notes/use-display.ts'
import { useEvidenceOf } from './notes/use-evidence-of.ts'
import { motivationOf, type PassageAction } from './passage-action.ts'
import { FindBar } from './pdf/find/find-bar.tsx'
import { useShownWords } from './pdf/find/use-shown-words.ts'
import { markAt } from './pdf/highlight-layer.ts'
import { PageTextDialog } from './pdf/page-text-dialog.tsx'
import { SidePanel } from './pdf/panel/side-panel.tsx'
import type { PdfView } from './pdf/pdf-view.ts'
import { ReadingDialogs } from './pdf/reading-dialogs.tsx'
import { ReadingToolbar } from './pdf/reading-toolbar.tsx'
import { selectedPassages } from './pdf/selected-passages.ts'
import { useMarks } from './pdf/use-marks.ts'
import { useReading } from './pdf/use-reading.ts'
import { useViewKeys } from './pdf/use-view-keys.ts'
import classes from './reading.module.css'
import { useNotesHere } from './versions/use-notes-here.ts'
import { VersionBar } from './versions/version-bar.tsx'

/** A PDF of the dossier beside its notes. */
export function ReadingPane({ piece, shown }: { piece: PieceRecord; shown: VersionFile }) {
  const { t } = useTranslation(['reading', 'notes'])
  const { settings } = useDeviceSettings()
  const container = useRef<HTMLDivElement>(null)
  const viewer = useRef<HTMLDivElement>(null)
  // The mark shows it to those who see the page.
  const [announced, setAnnounced] = useState({ words: '', times: 0 })
  const announce = (words: string) => setAnnounced(({ times }) => ({ words, times: times + 1 }))
  const reading = useReading({ id: piece.id, sha256: shown.sha256 }, { container, viewer }, announce)
  const { open } = reading
  const view = open.status === 'open' ? open.view : null
  const [display, changeDisplay] = useDisplay()
  const dossierDesk = useNotesOfDossier(piece.dossierId)
  const all = useAnnotations(piece, display.overlay, dossierDesk.me)
  const here = useNotesHere(piece, shown.sha256, all, dossierDesk)
  const { notes, desk } = here
  const { readOnly } = desk
  const evidence = useEvidenceOf(piece.dossierId)
  const { criterion, takesEvidence, addEvidence, passage } = useWorkspace()
  const [current, setCurrent] = useState<CurrentNote>(null)
  const [readingText, setReadingText] = useState(false)
  const orphans = useMarks(open, notes.roots, evidence, current?.id, here.moved)
  const [drawing, setDrawing] = useState<'area' | 'areaByKeys' | null>(null)
  // Until one is chosen a mark has none of its own: evidence and questions keep their look.
  const [color, setColor] = useState<MarkColor | null>(null)
  const focused = takesEvidence && !readOnly ? criterion : null

  const go = useCallback(
    (annotation: AnnotationRecord) => {
      setCurrent({ id: annotation.id, write: false })
      view?.showAnchor(annotation.target)
    },
    [view],
  )
  const answered = useRef(0)
  useEffect(() => {
    if (!view || !passage || !('annotationId' in passage) || answered.current === passage.at) return
    const wanted = notes.roots.find(({ id }) => id === passage.annotationId)
    if (!wanted) return
    answered.current = passage.at
    go(wanted)
  }, [passage, view, notes.roots, go])

  useShownWords(open, passage && 'words' in passage ? passage : null, announce)

  const act = async (action: PassageAction, passages: Anchor[]) => {
    if (passages.length === 0) {
      say(t('selectFirst'))
      return
    }
    setReadingText(false)
    const made = await desk.acts.add(piece, passages, motivationOf[action], {
      ...(color ? { color } : {}),
      ...(action === 'underline' ? { style: 'underline' as const } : {}),
    })
    window.getSelection()?.removeAllRanges()
    if (action === 'evidence') for (const { id } of made) addEvidence(id)
    const writes = action === 'note' || action === 'question'
    if (!writes) announce(t(`done.${action}`))
    const [annotation] = made
    if (annotation) setCurrent({ id: annotation.id, write: writes })
  }
  /** A note on no words: it is written at once. */
  const addNote = async (target: Anchor) => {
    setDrawing(null)
    const [made] = await desk.acts.add(piece, [target], 'commenting', color ? { color } : {})
    if (made) setCurrent({ id: made.id, write: true })
  }
  const mark = (kind: MoreMark) => {
    if (kind === 'question') return actOnSelection('question')
    if (kind === 'area' || kind === 'areaByKeys') return setDrawing(kind)
    const target = kind === 'page' ? pageTarget(view?.currentPage() ?? 1) : pieceTarget()
    addNote(target).catch(() => undefined)
  }
  const say = (message: string) => notifications.show({ message, closeButtonProps: { 'aria-label': t('closeNotice') } })
  const actOnSelection = (action: PassageAction) => {
    if (readOnly) return
    // What the store refuses it keeps and tries again; the bar says so.
    act(action, selectedPassages(window.getSelection(), view?.renderedPages() ?? [])).catch(() => undefined)
  }
  usePassageSource(() => actOnSelection('evidence'))

  const onKeyDown = useViewKeys(view, reading)

  const page = view?.renderedPages().find(({ number }) => number === view.currentPage())
  const stopDrawing = useCallback(() => setDrawing(null), [])
  const takesNote = useCallback((annotation: AnnotationRecord) => addEvidence(annotation.id), [addEvidence])
  return (
    <section
      className={classes.pane}
      aria-label={t('pane', { title: piece.title })}
      data-paper={reading.darkPaper ? 'dark' : undefined}
      onKeyDown={onKeyDown}
    >
      {view ? (
        <ReadingToolbar
          view={view}
          reading={reading}
          criterion={focused}
          canWrite={!readOnly}
          color={color ?? usualColor}
          onColor={setColor}
          onAct={actOnSelection}
          onReadText={() => setReadingText(true)}
          more={<MoreMarksMenu onMark={mark} />}
        />
      ) : (
        <div className={classes.toolbar} />
      )}
      <VersionBar piece={piece} shown={shown.sha256} here={here} />
      <div className={classes.desk}>
        {open.status === 'loading' && <Waiting label={t('loading')} className={classes.message} />}
        {(open.status === 'failed' || open.status === 'stuck') && (
          <Text className={classes.message} role="alert">
            {t(open.status === 'stuck' ? 'endless' : 'unreadable')}
          </Text>
        )}
        {view && reading.panel && <SidePanel view={view} panel={reading.panel} onPanel={reading.setPanel} />}
        {open.status === 'open' && reading.finding && (
          <FindBar view={open.view} version={open.version} asked={reading.finding} onClose={reading.stopFinding} />
        )}
        <div className={classes.area}>
          {/* biome-ignore lint/a11y/useSemanticElements: pdfjs takes no other element than a division */}
          <div
            ref={container}
            role="region"
            className={classes.scroll}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable to be scrolled by keys
            tabIndex={0}
            data-pane
            data-pages
            aria-label={piece.title}
            onKeyDown={event => {
              const plain = !event.ctrlKey && !event.metaKey && !event.altKey
              if (settings.singleKeyShortcuts && plain && event.key.toLowerCase() === 'e' && focused) {
                actOnSelection('evidence')
              }
            }}
            onClick={event => {
              const hit = hitMark(view, event.clientX, event.clientY)
              if (hit && window.getSelection()?.isCollapsed !== false) setCurrent({ id: hit, write: false })
            }}
          >
            <div ref={viewer} className="pdfViewer" />
          </div>
          {drawing === 'area' && view && (
            <AreaSheet view={view} onDrawn={area => void addNote(area).catch(() => undefined)} onCancel={stopDrawing} />
          )}
        </div>
      </div>
      <NotesDeskProvider desk={desk}>
        <NotesList
          piece={piece}
          notes={notes}
          evidence={evidence}
          orphans={orphans}
          current={current}
          display={display}
          onDisplay={changeDisplay}
          view={view}
          version={display.presentation === 'margin' && open.status === 'open' ? open.version : 0}
          onGo={go}
          onEvidence={focused ? takesNote : null}
        />
      </NotesDeskProvider>
      <VisuallyHidden role="status">
        <span key={announced.times}>{announced.words}</span>
      </VisuallyHidden>
      {drawing === 'areaByKeys' && page && (
        <AreaDialog page={page} onPlaced={area => void addNote(area).catch(() => undefined)} onClose={stopDrawing} />
      )}
      {view && <ReadingDialogs view={view} reading={reading} title={piece.title} />}
      {readingText && page && (
        <PageTextDialog
          page={page}
          criterion={focused}
          onAct={(action, passages) => void act(action, passages).catch(() => undefined)}
          onClose={() => setReadingText(false)}
        />
      )}
    </section>
  )
}

function hitMark(view: PdfView | null, x: number, y: number): string | undefined {
  return view?.renderedPages().flatMap(page => markAt(page, x, y) ?? [])[0]
}
