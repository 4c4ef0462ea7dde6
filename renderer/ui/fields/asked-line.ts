import { useEffect, useRef } from 'react'
import type { FoundLine } from '#shared/domain/search/search-document.ts'

/** What of a record a link may ask to be shown, beside the address; `at` makes two requests differ. */
export type AskedLine = { at: string; part?: string | undefined; line: FoundLine }

declare module '@tanstack/history' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the library's
  interface HistoryState {
    line?: AskedLine | undefined
  }
}

/** Once for each request, goes to the field that holds the line, and chooses its words there; else does `otherwise`. */
export function useAskedLine(asked: AskedLine | undefined, otherwise?: (asked: AskedLine) => void): void {
  const answered = useRef<string | null>(null)
  useEffect(() => {
    if (!asked || answered.current === asked.at) return
    answered.current = asked.at
    if (!goToLine(document.getElementById('content') ?? document.body, asked.line)) otherwise?.(asked)
  }, [asked, otherwise])
}

function goToLine(within: HTMLElement, { text, start, end }: FoundLine): boolean {
  for (const field of within.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input')) {
    const before = offsetOfLine(field.value, text)
    if (before === null) continue
    field.scrollIntoView({ block: 'center' })
    chooseIn(field, before + start, before + end)
    return true
  }
  return false
}

/** A field may be higher than the window, or scroll by itself: its words are chosen and in sight. */
function chooseIn(field: HTMLTextAreaElement | HTMLInputElement, start: number, end: number): void {
  // Of an address, a browser says no place.
  if (field.selectionStart === null) {
    field.focus()
    field.select()
    return
  }
  // The focus shows where the caret is, and nothing of words that are chosen already.
  field.setSelectionRange(end, end)
  field.focus()
  field.setSelectionRange(start, end)
}

function offsetOfLine(value: string, line: string): number | null {
  let offset = 0
  for (const one of value.split('\n')) {
    if (one === line) return offset
    offset += one.length + 1
  }
  return null
}
