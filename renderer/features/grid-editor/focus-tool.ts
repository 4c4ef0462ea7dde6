import type { GridPath } from '#shared/domain/grid/grid-fault.ts'

export const toolId = (path: GridPath, tool: string): string => `grid-tool-${path.join('.')}-${tool}`

/** Once the list is drawn anew, the focus goes to the same button of the part that moved, or to its twin at an end. */
export function focusTool(path: GridPath, tool: 'up' | 'down'): void {
  requestAnimationFrame(() => {
    const button = document.getElementById(toolId(path, tool))
    const twin = document.getElementById(toolId(path, tool === 'up' ? 'down' : 'up'))
    const target = button instanceof HTMLButtonElement && !button.disabled ? button : twin
    target?.focus()
  })
}
