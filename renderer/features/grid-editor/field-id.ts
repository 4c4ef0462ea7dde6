import type { GridPath } from '#shared/domain/grid/grid-fault.ts'

/** Of the control that edits what stands at a path: where a fault leads. */
export const fieldId = (path: GridPath): string => `grid-field-${path.join('.')}`

/** Of the heading of the panel on show. */
export const panelTitleId = 'grid-panel-title'
