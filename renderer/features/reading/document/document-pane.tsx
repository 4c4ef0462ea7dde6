import './marks.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePassageSource } from '#renderer/ui/workspace/workspace.tsx'
import type { Anchor, AnnotationRecord } from '#shared/domain/annotation.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { type MoreMark, MoreMarksMenu } from '../notes/more-marks-menu.tsx'
import { NotesBeside } from '../notes-beside.tsx'
import { PassageDialog } from '../pdf/page-text-dialog.tsx'
import { keepHabits, readingHabits } from '../pdf/reading-memory.ts'
import readingClasses from '../reading.module.css'
import { useAskedNote } from '../use-asked-note.ts'
import { useMarking } from '../use-marking.ts'
import { VersionBar } from '../versions/version-bar.tsx'
import classes from './document.module.css'
import { DocumentToolbar } from './document-toolbar.tsx'
import { DocumentView } from './document-view.tsx'
import { ImageSheet } from './image-sheet.tsx'
import { KeptFile } from './kept-file.tsx'
import { markUnder, paintMarks } from './paint-marks.ts'
import { placeNotes } from './place-notes.ts'
import { anchorOn, type Passage, type Sheet, wholeAnchor } from './sheet.ts'
import { type DerivedReading, useDerived } from './use-derived.ts'
import { useShownWords } from './use-shown-words.ts'

/** A piece that is no PDF beside its notes. */
export function DocumentPane({ piece, shown }: PaneProps) {
  const Pane = shown.inspection.kind === 'image' ? PicturePane : WordsPane
  return <Pane piece={piece} shown={shown} />
}

const PicturePane = (props: PaneProps) => <Frame {...props} reading={null} />
const WordsPane = (props: PaneProps) => <Frame {...props} reading={useDerived(props.shown)} />

/** A document without pages has no areas of them. */
const marksOfWords = ['question', 'piece'] as const

type PaneProps = { piece: PieceRecord; shown: VersionFile }
type FrameProps = PaneProps & {
  /** `null`: a picture, which is shown as it is. */
  reading: DerivedReading | null
}

function Frame({ piece, shown, reading }: FrameProps) {
  const { t } = useTranslation(['reading', 'document'])
  const picture = reading === null
  /** There are no words to choose: what is marked is the piece. */
  const whole = picture || isNothing(reading)
  const scroller = useRef<HTMLDivElement>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [zoom, setZoom] = useState<number | null>(picture ? null : 1)
  const [turns, setTurns] = useState(0)
  const [paper, choosePaper] = useState<'light' | 'dark'>(() => (readingHabits().darkPaper ? 'dark' : 'light'))
  const setPaper = (next: 'light' | 'dark') => {
    keepHabits({ darkPaper: next === 'dark' })
    choosePaper(next)
  }
  const marking = useMarking(piece, shown.sha256, reading)
  const { here, evidence, current, setCurrent, focused, act } = marking
  const { notes, desk, moved } = here
  const [choosing, setChoosing] = useState<number | null>(null)

  const pages = sheet?.pages ?? null
  const placed = useMemo(
    () => placeNotes(pages, notes.roots, { evidence, current: current?.id, moved }),
    [pages, notes.roots, evidence, current?.id, moved],
  )
  useEffect(() => (sheet ? paintMarks(sheet, placed.marks) : undefined), [sheet, placed])
  // The sheet is another one at each move of what is in sight: the list of notes does not follow it.
  const latest = useRef({ sheet, placed })
  useEffect(() => {
    latest.current = { sheet, placed }
  }, [sheet, placed])

  const go = useCallback(
    (annotation: AnnotationRecord) => {
      setCurrent({ id: annotation.id, write: false })
      const mark = latest.current.placed.marks.find(one => one.annotation.id === annotation.id)
      if (mark) latest.current.sheet?.show(mark.passage)
    },
    [setCurrent],
  )
  useAskedNote(piece.id, sheet !== null || whole, marking, go)
  useShownWords(piece.id, sheet, marking.announce)

  const chosen = (): Anchor[] => {
    if (whole) return [wholeAnchor(picture)]
    return sheet ? sheet.selected().flatMap(passage => anchorOn(sheet, passage) ?? []) : []
  }
  const mark = (kind: MoreMark) => (kind === 'question' ? act('question', chosen()) : act('note', [wholeAnchor(false)]))
  usePassageSource(() => act('evidence', chosen()))

  const kept = <KeptFile file={shown}>{t('document:pictureNotShown')}</KeptFile>
  return (
    <section className={readingClasses.pane} aria-label={t('pane', { title: piece.title })}>
      <DocumentToolbar
        zoom={zoom}
        onZoom={setZoom}
        picture={picture}
        onTurn={() => setTurns(known => (known + 1) % 4)}
        paper={sheet ? paper : null}
        onPaper={setPaper}
        canWrite={!desk.readOnly && (sheet !== null || whole)}
        words={sheet !== null}
        criterion={focused}
        color={marking.color}
        onColor={marking.setColor}
        onAct={action => act(action, chosen())}
        more={sheet ? <MoreMarksMenu marks={marksOfWords} onMark={mark} /> : null}
        onReadText={() => setChoosing(sheet?.selected()[0]?.page ?? 1)}
      />
      <VersionBar piece={piece} shown={shown.sha256} here={here} current={current} />
      <div className={readingClasses.desk} data-paper={paper}>
        <section
          ref={scroller}
          className={classes.scroll}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable to be scrolled by keys
          tabIndex={0}
          data-pane
          data-words
          aria-label={piece.title}
          style={{ '--zoom': zoom ?? 1 }}
          onKeyDown={event => marking.asksForEvidence(event) && act('evidence', chosen())}
          onClick={event => {
            if (!sheet || window.getSelection()?.isCollapsed === false) return
            const hit = markUnder(sheet, placed.marks, event.clientX, event.clientY)
            if (hit) setCurrent({ id: hit.annotation.id, write: false })
          }}
        >
          {reading === null ? (
            <ImageSheet file={shown} title={piece.title} zoom={zoom} turns={turns} instead={kept} />
          ) : (
            <DocumentView file={shown} reading={reading} zoom={zoom ?? 1} scroller={scroller} onSheet={setSheet} />
          )}
        </section>
      </div>
      <NotesBeside piece={piece} marking={marking} orphans={placed.orphans} onGo={go} />
      {choosing !== null && sheet && (
        <PassageDialog
          title={t('document:textTitle')}
          text={sheet.pages[choosing - 1] ?? ''}
          passageOf={(start, end) => anchorOn(sheet, { page: choosing, span: { start, end } } satisfies Passage)}
          criterion={focused}
          onAct={(action, anchors) => {
            setChoosing(null)
            act(action, anchors)
          }}
          onClose={() => setChoosing(null)}
        />
      )}
    </section>
  )
}

const isNothing = (reading: DerivedReading | null): boolean =>
  reading?.status === 'ready' && (reading.document.kind === 'nothing' || reading.document.kind === 'pages')
