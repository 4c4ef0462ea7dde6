import { type RefObject, useEffect, useRef } from 'react'

/**
 * An item is added to a list to be written: once the list has it, the caret goes to the end of its first field. Returns
 * what is called when one is added; `count` is how many there are now.
 */
export function useAddedItem(list: RefObject<HTMLElement | null>, count: number): () => void {
  const awaited = useRef<number | null>(null)
  useEffect(() => {
    const field = list.current?.querySelector<HTMLTextAreaElement>('li:last-child textarea')
    if (awaited.current === null || count < awaited.current || !field) return
    awaited.current = null
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
  }, [list, count])
  return () => {
    awaited.current = count + 1
  }
}
