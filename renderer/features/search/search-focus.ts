/** Apart from the screen, which is loaded only where it is shown: the keys of the shell lead here too. */

export const focusFirstHit = () => document.querySelector<HTMLElement>('[data-hits] [data-hit]')?.focus()

/** The field of the screen, where it is on show. */
export function focusSearchField(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[data-search-field]')
  field?.focus()
  field?.select()
  return field !== null
}
