import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import classes from './document.module.css'
import type { Sheet } from './sheet.ts'
import { sheetNodes } from './shown-pages.ts'
import { rangeOfSpan, type ShownText, shownText, spanOfRange } from './shown-text.ts'

type Props = {
  document: Extract<DerivedDocument, { kind: 'html' | 'email' }>
  /** What scrolls. */
  scroller: RefObject<HTMLElement | null>
  onSheet(sheet: Sheet | null): void
}

/** A document as its words and their order, set as a sheet of paper. */
export function HtmlSheet({ document, scroller, onSheet }: Props) {
  const { t } = useTranslation('document')
  const root = useRef<HTMLElement>(null)
  const pictureRemoved = t('pictureRemoved')
  const [text, setText] = useState<ShownText | null>(null)

  useLayoutEffect(() => {
    if (!root.current) return
    root.current.replaceChildren(...sheetNodes(document, { pictureRemoved }))
    setText(shownText(root.current))
  }, [document, pictureRemoved])

  useEffect(() => {
    if (!text || !root.current) return
    onSheet(sheetOf(text, root.current, scroller))
    return () => onSheet(null)
  }, [text, scroller, onSheet])

  return <article ref={root} className={classes.paper} />
}

const sheetOf = (text: ShownText, root: Element, scroller: RefObject<HTMLElement | null>): Sheet => ({
  pages: [text.text],
  selected: () => {
    const selection = window.getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
    const range = selection.getRangeAt(0)
    const span = range.intersectsNode(root) ? spanOfRange(text, range) : null
    return span ? [{ page: 1, span }] : []
  },
  ranges: ({ span }) => {
    const range = rangeOfSpan(text, span)
    return range ? [range] : []
  },
  show: ({ span }) => {
    const range = rangeOfSpan(text, span)
    const pane = scroller.current
    if (!range || !pane) return
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    // A paragraph may be longer than the pane: its middle is not where the words are.
    const [line] = range.getClientRects()
    if (!line) return
    const middle = pane.getBoundingClientRect().top + pane.clientHeight / 2
    pane.scrollTop += line.top + line.height / 2 - middle
  },
})
