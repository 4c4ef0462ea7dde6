import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { fieldId, panelTitleId } from './field-id.ts'

/** The focus goes to the control of a path, or to that of what holds it, or to the heading of the panel. */
export function focusField(path: GridPath): void {
  for (let length = path.length; length > 0; length--) {
    const field = document.getElementById(fieldId(path.slice(0, length)))
    if (field) {
      field.focus()
      field.scrollIntoView({ block: 'nearest' })
      return
    }
  }
  document.getElementById(panelTitleId)?.focus()
}
