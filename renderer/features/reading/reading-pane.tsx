import 'pdfjs-dist/legacy/web/pdf_viewer.css'
import { useCallbackRef } from '@mantine/hooks'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import { usePassageSource } from '#renderer/ui/workspace/workspace.tsx'
import type { Anchor, AnnotationRecord } from '#shared/domain/annotation.ts'
import { pageTarget, pieceTarget } from '#shared/domain/annotations/targets.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { KeptFile } from './document/kept-file.tsx'
import { AreaDialog } from './notes/area-dialog.tsx'
import { AreaSheet } from './notes/area-sheet.tsx'
import type { MoreMark } from './notes/more-marks-menu.tsx'
import { NotesBeside } from './notes-beside.tsx'
import type { PassageAction } from './passage-action.ts'
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
import { useAskedNote } from './use-asked-note.ts'
import { useMarking } from './use-marking.ts'
import { useScreenKeys } from './use-screen-keys.ts'
import { VersionBar } from './versions/version-bar.tsx'

/** A PDF of the dossier beside its notes. */
export function ReadingPane({ piece, shown }: { piece: PieceRecord; shown: VersionFile }) {
  const { t } = useTranslation('reading')
  const container = useRef<HTMLDivElement>(null)
  const viewer = useRef<HTMLDivElement>(null)
  const marking = useMarking(piece, shown.sha256)
  const { here, evidence, current, setCurrent, focused, act, announce } = marking
  const { notes, desk } = here
  const reading = useReading({ id: piece.id, sha256: shown.sha256, size: shown.size }, { container, viewer }, announce)
  const { open } = reading
  const view = open.status === 'open' ? open.view : null
  const [readingText, setReadingText] = useState(false)
  const orphans = useMarks(open, notes.roots, evidence, current?.id, here.moved)
  const [drawing, setDrawing] = useState<'area' | 'areaByKeys' | null>(null)

  const go = useCallback(
    (annotation: AnnotationRecord) => {
      setCurrent({ id: annotation.id, write: false })
      view?.showAnchor(annotation.target)
    },
    [view, setCurrent],
  )
  useAskedNote(piece.id, view !== null, marking, go)
  useShownWords(piece.id, open, announce)

  /** A note on no words: it is written at once. */
  const addNote = (target: Anchor) => {
    setDrawing(null)
    act('note', [target])
  }
  const mark = useCallbackRef((kind: MoreMark) => {
    if (kind === 'question') return actOnSelection('question')
    if (kind === 'area' || kind === 'areaByKeys') return setDrawing(kind)
    const target = kind === 'page' ? pageTarget(view?.currentPage() ?? 1) : pieceTarget()
    addNote(target)
  })
  const actOnSelection = useCallbackRef((action: PassageAction) =>
    act(action, selectedPassages(window.getSelection(), view?.renderedPages() ?? [])),
  )
  usePassageSource(() => actOnSelection('evidence'))

  const onKeyDown = useViewKeys(view, reading)
  useScreenKeys(container)

  const page = view?.renderedPages().find(({ number }) => number === view.currentPage())
  const stopDrawing = useCallback(() => setDrawing(null), [])
  const readText = useCallback(() => setReadingText(true), [])
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
          canWrite={!desk.readOnly}
          color={marking.color}
          onColor={marking.setColor}
          onAct={actOnSelection}
          onMark={mark}
          onReadText={readText}
        />
      ) : (
        <div className={classes.toolbar} />
      )}
      <VersionBar piece={piece} shown={shown.sha256} here={here} current={current} />
      <div className={classes.desk}>
        {open.status === 'loading' && <Waiting label={t('loading')} className={classes.message} />}
        {(open.status === 'failed' || open.status === 'stuck') && (
          <div className={classes.message}>
            <KeptFile file={shown} role="alert">
              {t(open.status === 'stuck' ? 'endless' : 'unreadable')}
            </KeptFile>
          </div>
        )}
        {view && reading.panel && <SidePanel view={view} reading={reading} />}
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
            onKeyDown={event => marking.asksForEvidence(event) && actOnSelection('evidence')}
            onClick={event => {
              const hit = hitMark(view, event.clientX, event.clientY)
              if (hit && window.getSelection()?.isCollapsed !== false) setCurrent({ id: hit, write: false })
            }}
          >
            <div ref={viewer} className="pdfViewer" />
          </div>
          {drawing === 'area' && view && <AreaSheet view={view} onDrawn={addNote} onCancel={stopDrawing} />}
        </div>
      </div>
      <NotesBeside
        piece={piece}
        marking={marking}
        orphans={orphans}
        beside={open.status === 'open' ? open : null}
        onGo={go}
      />
      {drawing === 'areaByKeys' && page && <AreaDialog page={page} onPlaced={addNote} onClose={stopDrawing} />}
      {view && <ReadingDialogs view={view} reading={reading} title={piece.title} />}
      {readingText && page && (
        <PageTextDialog
          page={page}
          criterion={focused}
          onAct={(action, passages) => {
            setReadingText(false)
            act(action, passages)
          }}
          onClose={() => setReadingText(false)}
        />
      )}
    </section>
  )
}

function hitMark(view: PdfView | null, x: number, y: number): string | undefined {
  return view?.renderedPages().flatMap(page => markAt(page, x, y) ?? [])[0]
}
