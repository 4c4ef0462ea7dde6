import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanHtml } from './clean-html.ts'
import classes from './document.module.css'
import type { Sheet } from './sheet.ts'
import { rangeOfSpan, type ShownText, shownText, spanOfRange } from './shown-text.ts'

type Props = {
  html: string
  /** Of a message: stands above it, and is part of what it says. */
  heading?: string
  onSheet(sheet: Sheet | null): void
}

/** A document as its words and their order, set as a sheet of paper. */
export function HtmlSheet({ html, heading, onSheet }: Props) {
  const { t } = useTranslation('document')
  const root = useRef<HTMLElement>(null)
  const pictureRemoved = t('pictureRemoved')
  const [text, setText] = useState<ShownText | null>(null)

  useLayoutEffect(() => {
    if (!root.current) return
    root.current.replaceChildren(...headed(heading), cleanHtml(html, { pictureRemoved }))
    setText(shownText(root.current))
  }, [html, heading, pictureRemoved])

  useEffect(() => {
    if (!text || !root.current) return
    onSheet(sheetOf(text, root.current))
    return () => onSheet(null)
  }, [text, onSheet])

  const jump = (target: EventTarget) => {
    const name = target instanceof Element ? target.closest<HTMLElement>('[data-jump]')?.dataset.jump : undefined
    if (name === undefined) return
    const place = [...(root.current?.querySelectorAll<HTMLElement>('[data-name]') ?? [])].find(
      element => element.dataset.name === name,
    )
    if (!place) return
    place.tabIndex = -1
    place.focus()
    place.scrollIntoView({ block: 'center' })
  }
  return (
    <article
      ref={root}
      className={classes.paper}
      onClick={event => jump(event.target)}
      onKeyDown={event => {
        if (event.key === 'Enter') jump(event.target)
      }}
    />
  )
}

function headed(heading: string | undefined): HTMLElement[] {
  if (!heading) return []
  const element = document.createElement('h1')
  element.textContent = heading.normalize('NFC').replace(/\s+/g, ' ').trim()
  return [element]
}

const sheetOf = (text: ShownText, root: Element): Sheet => ({
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
    rangeOfSpan(text, span)?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  },
})
