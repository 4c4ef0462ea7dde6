import { createContext, useContext } from 'react'

/**
 * Whether the row around has been entered. Of a row that has not, Tab meets one control alone: a list of hundreds is
 * passed over line by line. Outside such a list every control is met.
 */
export const RowEntered = createContext(true)

/** `tabIndex` of a control of a row. */
export const useRowTab = (): -1 | undefined => (useContext(RowEntered) ? undefined : -1)

/** The one control of a row that Tab always meets. */
export const stop = { 'data-stop': '' }

export const rowOf = (element: EventTarget): HTMLElement | null => (element as Element).closest('li[data-key]')
export const stopOf = (row: HTMLElement | null): HTMLElement | null => row?.querySelector('[data-stop]') ?? null
export const isStop = (element: EventTarget): boolean => (element as Element).matches('[data-stop]')

const controls = ['a', 'button', 'input', 'select'].map(name => `${name}:not(:disabled)`).join()

/** The control of the row after or before this one. */
export function beside(element: EventTarget, step: 1 | -1): HTMLElement | undefined {
  const all = [...(rowOf(element)?.querySelectorAll<HTMLElement>(controls) ?? [])]
  const from = all.indexOf(element as HTMLElement)
  return from < 0 ? undefined : all[from + step]
}
