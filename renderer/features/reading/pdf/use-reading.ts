import { useCallbackRef } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { ReadingPanel } from '#shared/domain/reading-place.ts'
import type { PdfView } from './pdf-view.ts'
import { keepHabits, keepPlace, placeOf, readingHabits } from './reading-memory.ts'
import { type OpenView, usePdfView } from './use-pdf-view.ts'

/** What may be open over the pages. */
export type ReadingDialog = 'links' | 'print'

/** How one reads a document: what is open beside and above its pages, and how they look. */
export type Reading = {
  open: OpenView
  panel: ReadingPanel | null
  setPanel(panel: ReadingPanel | null): void
  togglePanel(): void
  /** What is sought in the document; null while its bar is closed. */
  finding: { words: string; times: number } | null
  find(): void
  stopFinding(): void
  focusPages(): void
  dialog: ReadingDialog | null
  setDialog(dialog: ReadingDialog | null): void
  darkPaper: boolean
  setDarkPaper(dark: boolean): void
  rotate(quarter: 90 | -90): void
  /** To the place before the last leap, or after it; false where there is none. */
  travel(way: 'back' | 'forward'): boolean
}

/** Places settle for so long before they are kept, in milliseconds. */
const settling = 300

type Hosts = { container: RefObject<HTMLDivElement | null>; viewer: RefObject<HTMLDivElement | null> }

/** The document of a piece, opened where it was last read on this device. It is the same object until something of it changes. */
export function useReading(
  piece: Pick<PieceRecord, 'id' | 'sha256' | 'size'>,
  hosts: Hosts,
  announce: (words: string) => void,
): Reading {
  const { t } = useTranslation(['viewer', 'reading'])
  const language = useLanguage()
  const [panel, choosePanel] = useState(() => {
    const place = placeOf(piece.id)
    return place ? place.panel : readingHabits().panel
  })
  const [darkPaper, chooseDarkPaper] = useState(() => readingHabits().darkPaper)
  const [finding, setFinding] = useState<Reading['finding']>(null)
  const [dialog, setDialog] = useState<ReadingDialog | null>(null)
  const keeper = useKeptPlace(piece.id, panel)

  const open = usePdfView(piece, hosts, {
    start: () => placeOf(piece.id),
    moved: keeper.moved,
    followed: page => announce(page === null ? t('deadLink') : t('wentToBack', { page })),
    outside: url =>
      notifications.show({
        message: t('outsideNotice', { url }),
        closeButtonProps: { 'aria-label': t('reading:closeNotice') },
      }),
    words: () => ({
      icon: t('reading:noteInside'),
      changedAt: instant => dayAndTime(instant, language),
      outside: url => t('outside', { url }),
    }),
  })
  const view = open.status === 'open' ? open.view : null

  const [lastPanel, setLastPanel] = useState<ReadingPanel>('thumbnails')
  const setPanel = useCallbackRef((chosen: ReadingPanel | null) => {
    choosePanel(chosen)
    if (chosen) setLastPanel(chosen)
    keepHabits({ panel: chosen })
    if (view) keepPlace(piece.id, { ...view.place(), panel: chosen })
  })
  const togglePanel = useCallbackRef(() => setPanel(panel ? null : lastPanel))
  const rotate = useCallbackRef((quarter: 90 | -90) => {
    if (!view) return
    view.rotateBy(quarter)
    announce(t('rotated', { degrees: view.rotation() }))
  })
  const travel = useCallbackRef((way: 'back' | 'forward') => {
    const page = view?.[way]() ?? null
    if (page !== null) announce(t(way === 'back' ? 'cameBack' : 'wentTo', { page }))
    return page !== null
  })
  const { container } = hosts
  const acts = useMemo(
    () => ({
      ...{ setPanel, togglePanel, setDialog, rotate, travel },
      find: () => setFinding(known => ({ words: chosenWords(container.current), times: (known?.times ?? 0) + 1 })),
      stopFinding: () => {
        setFinding(null)
        container.current?.focus()
      },
      focusPages: () => container.current?.focus(),
      setDarkPaper: (dark: boolean) => {
        chooseDarkPaper(dark)
        keepHabits({ darkPaper: dark })
      },
    }),
    [setPanel, togglePanel, rotate, travel, container],
  )
  return useMemo(
    () => ({ open, panel, finding, dialog, darkPaper, ...acts }),
    [open, panel, finding, dialog, darkPaper, acts],
  )
}

/** A few words chosen on the pages, to be sought. */
function chosenWords(container: HTMLElement | null): string {
  const selection = window.getSelection()
  if (!selection || !container?.contains(selection.anchorNode)) return ''
  const words = selection.toString().trim()
  return words.length <= 100 && !words.includes('\n') ? words : ''
}

/** Keeps the place once one rests there, and at once when the pane or the window goes. */
function useKeptPlace(pieceId: string, panel: ReadingPanel | null): { moved(view: PdfView): void } {
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; keep: () => void } | null>(null)
  const [keeper] = useState(() => ({
    panel,
    flush: () => {
      if (!waiting.current) return
      clearTimeout(waiting.current.timer)
      waiting.current.keep()
      waiting.current = null
    },
  }))
  useEffect(() => {
    keeper.panel = panel
  }, [keeper, panel])
  useEffect(() => {
    window.addEventListener('pagehide', keeper.flush)
    return () => {
      window.removeEventListener('pagehide', keeper.flush)
      keeper.flush()
    }
  }, [keeper])
  return {
    moved: view => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      // Read now: when the pane goes, the view goes before its place is kept.
      const place = view.place()
      const keep = () => keepPlace(pieceId, { ...place, panel: keeper.panel })
      waiting.current = { timer: setTimeout(keeper.flush, settling), keep }
    },
  }
}
