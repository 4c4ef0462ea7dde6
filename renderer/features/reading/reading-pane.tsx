import 'pdfjs-dist/legacy/web/pdf_viewer.css'
import { Button, Loader, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import type { Anchor, AnnotationRecord } from '#shared/domain/annotation.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { drawMarks, markAt } from './highlight-layer.ts'
import { NoteCard } from './note-card.tsx'
import { PageTextDialog } from './page-text-dialog.tsx'
import type { PdfView } from './pdf-view.ts'
import classes from './reading.module.css'
import { type PassageAction, ReadingToolbar } from './reading-toolbar.tsx'
import { selectedPassages } from './selected-passages.ts'
import { useAnnotations } from './use-annotations.ts'
import { useEvidenceOf } from './use-evidence-of.ts'
import { usePdfView } from './use-pdf-view.ts'

/** A PDF of the dossier beside its notes. */
export function ReadingPane({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation('reading')
  const container = useRef<HTMLDivElement>(null)
  const viewer = useRef<HTMLDivElement>(null)
  const open = usePdfView(piece.sha256, container, viewer)
  const annotations = useAnnotations(piece)
  const evidence = useEvidenceOf(piece.dossierId)
  const { criterion, takesEvidence, addEvidence, passage } = useWorkspace()
  const [current, setCurrent] = useState<{ id: string; write: boolean } | null>(null)
  const [readingText, setReadingText] = useState(false)
  const view = open.status === 'open' ? open.view : null
  const version = open.status === 'open' ? open.version : 0
  const focused = takesEvidence ? criterion : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the pages were laid out again
  useEffect(() => {
    for (const page of view?.renderedPages() ?? []) {
      const marks = annotations.list
        .filter(annotation => annotation.target.page === page.number)
        .map(annotation => ({
          annotation,
          evidence: evidence.has(annotation.id),
          current: annotation.id === current?.id,
        }))
      drawMarks(page, marks)
    }
  }, [view, version, annotations.list, evidence, current])

  const go = useCallback(
    (annotation: AnnotationRecord, write = false) => {
      setCurrent({ id: annotation.id, write })
      view?.showAnchor(annotation.target)
    },
    [view],
  )

  const answered = useRef(0)
  useEffect(() => {
    const wanted = annotations.list.find(({ id }) => id === passage?.annotationId)
    if (!view || !passage || !wanted || answered.current === passage.at) return
    answered.current = passage.at
    go(wanted)
  }, [passage, view, annotations.list, go])

  const act = async (action: PassageAction, passages: Anchor[]) => {
    const [first] = passages
    if (!first) {
      notifications.show({ message: t('selectFirst') })
      return
    }
    setReadingText(false)
    const made = await annotations.add(passages, action === 'note' ? 'commenting' : 'highlighting')
    window.getSelection()?.removeAllRanges()
    if (action === 'evidence') for (const { id } of made) addEvidence(id)
    notifications.show({ message: t(action === 'evidence' ? 'evidenceAdded' : 'highlighted') })
    const [annotation] = made
    if (annotation) setCurrent({ id: annotation.id, write: action === 'note' })
  }
  const actOnSelection = (action: PassageAction) =>
    void act(action, selectedPassages(window.getSelection(), view?.renderedPages() ?? []))

  const remove = async (annotation: AnnotationRecord) => {
    await annotations.remove(annotation)
    const id = `removed-${annotation.id}`
    const restore = () => {
      void annotations.restore(annotation)
      notifications.hide(id)
    }
    notifications.show({
      id,
      message: (
        <>
          {t('removed')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={restore}>
            {t('undo')}
          </Button>
        </>
      ),
    })
  }

  const page = view?.renderedPages().find(({ number }) => number === view.currentPage())
  return (
    <section className={classes.pane} aria-label={t('pane', { title: piece.title })}>
      {view ? (
        <ReadingToolbar
          view={view}
          criterion={focused}
          onAct={actOnSelection}
          onReadText={() => setReadingText(true)}
        />
      ) : (
        <div className={classes.toolbar} />
      )}
      <div className={classes.desk}>
        {open.status === 'loading' && <Loader aria-label={t('loading')} className={classes.message} />}
        {open.status === 'failed' && (
          <Text className={classes.message} role="alert">
            {t('unreadable')}
          </Text>
        )}
        <div
          ref={container}
          className={classes.scroll}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable to be scrolled by keys
          tabIndex={0}
          role="document"
          aria-label={piece.title}
          onKeyDown={event => {
            const plain = !event.ctrlKey && !event.metaKey && !event.altKey
            if (plain && event.key.toLowerCase() === 'e' && focused) actOnSelection('evidence')
          }}
          onClick={event => {
            const hit = hitMark(view, event.clientX, event.clientY)
            if (hit && window.getSelection()?.isCollapsed !== false) setCurrent({ id: hit, write: false })
          }}
        >
          <div ref={viewer} className="pdfViewer" />
        </div>
      </div>
      <section className={classes.notes} aria-label={t('notes')} tabIndex={-1}>
        <Title order={2} size="h4">
          {t('notes')} · {t('notesCount', { count: annotations.list.length })}
        </Title>
        {annotations.list.length === 0 ? (
          <Text size="sm" mt="sm">
            {t('notesEmpty')}
          </Text>
        ) : (
          <ul className={classes.list}>
            {annotations.list.map(annotation => (
              <NoteCard
                key={annotation.id}
                annotation={annotation}
                evidence={evidence.has(annotation.id)}
                current={annotation.id === current?.id}
                autoFocus={annotation.id === current?.id && current.write}
                onGo={() => go(annotation)}
                onWrite={body => void annotations.write(annotation, body)}
                onRemove={() => void remove(annotation)}
              />
            ))}
          </ul>
        )}
      </section>
      {readingText && page && (
        <PageTextDialog
          page={page}
          criterion={focused}
          onAct={(action, passages) => void act(action, passages)}
          onClose={() => setReadingText(false)}
        />
      )}
    </section>
  )
}

function hitMark(view: PdfView | null, x: number, y: number): string | undefined {
  return view?.renderedPages().flatMap(page => markAt(page, x, y) ?? [])[0]
}
