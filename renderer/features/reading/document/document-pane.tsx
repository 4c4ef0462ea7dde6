import './marks.css'
import { Text, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import { usePassageSource, useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import type { Anchor, AnnotationRecord, MarkColor } from '#shared/domain/annotation.ts'
import { usualColor } from '#shared/domain/annotations/select-notes.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { type MoreMark, MoreMarksMenu } from '../notes/more-marks-menu.tsx'
import { NotesDeskProvider, useNotesOfDossier } from '../notes/notes-desk.tsx'
import { NotesList } from '../notes/notes-list.tsx'
import type { CurrentNote } from '../notes/thread-list.tsx'
import { useAnnotations } from '../notes/use-annotations.ts'
import { useDisplay } from '../notes/use-display.ts'
import { useEvidenceOf } from '../notes/use-evidence-of.ts'
import { motivationOf, type PassageAction } from '../passage-action.ts'
import { PassageDialog } from '../pdf/page-text-dialog.tsx'
import { keepHabits, readingHabits } from '../pdf/reading-memory.ts'
import readingClasses from '../reading.module.css'
import classes from './document.module.css'
import { DocumentToolbar } from './document-toolbar.tsx'
import { DocumentView } from './document-view.tsx'
import { ImageSheet } from './image-sheet.tsx'
import { KeptFile } from './kept-file.tsx'
import { canPaint, markUnder, paintMarks } from './paint-marks.ts'
import { placeNotes } from './place-notes.ts'
import { anchorOn, type Passage, type Sheet, wholeAnchor } from './sheet.ts'
import { type DerivedReading, useDerived } from './use-derived.ts'
import { useShownWords } from './use-shown-words.ts'

/** A piece that is no PDF beside its notes. */
export function DocumentPane({ piece }: { piece: PieceRecord }) {
  return piece.inspection.kind === 'image' ? <Frame piece={piece} reading={null} /> : <ReadPane piece={piece} />
}

function ReadPane({ piece }: { piece: PieceRecord }) {
  return <Frame piece={piece} reading={useDerived(piece)} />
}

/** A document without pages has no areas of them. */
const marksOfWords = ['question', 'piece'] as const

type FrameProps = {
  piece: PieceRecord
  /** `null`: a picture, which is shown as it is. */
  reading: DerivedReading | null
}

function Frame({ piece, reading }: FrameProps) {
  const { t } = useTranslation(['reading', 'document'])
  const { readOnly } = useStore()
  const { settings } = useDeviceSettings()
  const picture = reading === null
  const scroller = useRef<HTMLDivElement>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [zoom, setZoom] = useState<number | null>(picture ? null : 1)
  const [turns, setTurns] = useState(0)
  const [paper, choosePaper] = useState<'light' | 'dark'>(() => (readingHabits().darkPaper ? 'dark' : 'light'))
  const setPaper = (next: 'light' | 'dark') => {
    keepHabits({ darkPaper: next === 'dark' })
    choosePaper(next)
  }
  const desk = useNotesOfDossier(piece.dossierId)
  const [display, changeDisplay] = useDisplay()
  const notes = useAnnotations(piece, display.overlay, desk.me)
  const evidence = useEvidenceOf(piece.dossierId)
  const { criterion, takesEvidence, addEvidence, passage: asked } = useWorkspace()
  const [current, setCurrent] = useState<CurrentNote>(null)
  // The mark shows it to those who see the page.
  const [announced, setAnnounced] = useState({ words: '', times: 0 })
  const [choosing, setChoosing] = useState<number | null>(null)
  // Until one is chosen a mark has none of its own: evidence and questions keep their look.
  const [color, setColor] = useState<MarkColor | null>(null)
  const focused = takesEvidence && !readOnly ? criterion : null

  const pages = sheet?.pages ?? null
  const placed = useMemo(
    () => placeNotes(pages, notes.roots, { evidence, current: current?.id }),
    [pages, notes.roots, evidence, current?.id],
  )
  useEffect(() => (sheet ? paintMarks(sheet, placed.marks) : undefined), [sheet, placed])

  const go = useCallback(
    (annotation: AnnotationRecord) => {
      setCurrent({ id: annotation.id, write: false })
      const mark = placed.marks.find(one => one.annotation.id === annotation.id)
      if (mark) sheet?.show(mark.passage)
    },
    [sheet, placed],
  )
  const answered = useRef(0)
  useEffect(() => {
    if (!asked || !('annotationId' in asked) || answered.current === asked.at || !(sheet || picture)) return
    const wanted = notes.roots.find(({ id }) => id === asked.annotationId)
    if (!wanted) return
    answered.current = asked.at
    go(wanted)
  }, [asked, sheet, picture, notes.roots, go])
  const announce = (words: string) => setAnnounced(({ times }) => ({ words, times: times + 1 }))
  useShownWords(sheet, asked && 'words' in asked ? asked : null, announce)

  const act = async (action: PassageAction, anchors: readonly Anchor[]) => {
    if (anchors.length === 0) {
      notifications.show({ message: t('selectFirst'), closeButtonProps: { 'aria-label': t('closeNotice') } })
      return
    }
    setChoosing(null)
    const made = await desk.acts.add(piece, [...anchors], motivationOf[action], {
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
  const chosen = (): Anchor[] =>
    sheet ? sheet.selected().flatMap(passage => anchorOn(sheet, passage) ?? []) : [wholeAnchor(picture)]
  // What the store refuses it keeps and tries again; the bar says so.
  const actOn = (action: PassageAction, anchors: readonly Anchor[]) => {
    if (!readOnly) act(action, anchors).catch(() => undefined)
  }
  const mark = (kind: MoreMark) =>
    kind === 'question' ? actOn('question', chosen()) : actOn('note', [wholeAnchor(false)])
  usePassageSource(() => actOn('evidence', chosen()))

  const takesNote = useCallback((annotation: AnnotationRecord) => addEvidence(annotation.id), [addEvidence])
  const kept = <KeptFile file={piece}>{t('document:pictureNotShown')}</KeptFile>
  return (
    <section className={readingClasses.pane} aria-label={t('pane', { title: piece.title })}>
      <DocumentToolbar
        zoom={zoom}
        onZoom={setZoom}
        picture={picture}
        onTurn={() => setTurns(known => (known + 1) % 4)}
        paper={sheet ? paper : null}
        onPaper={setPaper}
        canWrite={!readOnly && (sheet !== null || picture || isNothing(reading))}
        words={sheet !== null}
        criterion={focused}
        color={color ?? usualColor}
        onColor={setColor}
        onAct={action => actOn(action, chosen())}
        more={sheet ? <MoreMarksMenu marks={marksOfWords} onMark={mark} /> : null}
        onReadText={() => setChoosing(sheet?.selected()[0]?.page ?? 1)}
      />
      <div className={readingClasses.desk} data-paper={paper}>
        <section
          ref={scroller}
          className={classes.scroll}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable to be scrolled by keys
          tabIndex={0}
          data-pane
          aria-label={piece.title}
          style={{ '--zoom': zoom ?? 1 }}
          onKeyDown={event => {
            const plain = !event.ctrlKey && !event.metaKey && !event.altKey
            if (settings.singleKeyShortcuts && plain && event.key.toLowerCase() === 'e' && focused) {
              actOn('evidence', chosen())
            }
          }}
          onClick={event => {
            if (!sheet || window.getSelection()?.isCollapsed === false) return
            const hit = markUnder(sheet, placed.marks, event.clientX, event.clientY)
            if (hit) setCurrent({ id: hit.annotation.id, write: false })
          }}
        >
          {sheet && !canPaint() && <Text className={classes.notice}>{t('document:marksNotDrawn')}</Text>}
          {reading === null ? (
            <ImageSheet piece={piece} zoom={zoom} turns={turns} instead={kept} />
          ) : (
            <DocumentView piece={piece} reading={reading} zoom={zoom ?? 1} scroller={scroller} onSheet={setSheet} />
          )}
        </section>
      </div>
      <NotesDeskProvider desk={desk}>
        <NotesList
          piece={piece}
          notes={notes}
          evidence={evidence}
          orphans={placed.orphans}
          current={current}
          display={display}
          onDisplay={changeDisplay}
          view={null}
          version={0}
          onGo={go}
          onEvidence={focused ? takesNote : null}
        />
      </NotesDeskProvider>
      <VisuallyHidden role="status">
        <span key={announced.times}>{announced.words}</span>
      </VisuallyHidden>
      {choosing !== null && sheet && (
        <PassageDialog
          title={t('document:textTitle')}
          text={sheet.pages[choosing - 1] ?? ''}
          passageOf={(start, end) => anchorOn(sheet, { page: choosing, span: { start, end } } satisfies Passage)}
          criterion={focused}
          onAct={(action, anchors) => actOn(action, anchors)}
          onClose={() => setChoosing(null)}
        />
      )}
    </section>
  )
}

const isNothing = (reading: DerivedReading | null): boolean =>
  reading?.status === 'ready' && (reading.document.kind === 'nothing' || reading.document.kind === 'pages')
