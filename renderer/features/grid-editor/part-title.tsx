import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useLabelAt } from './editor-context.tsx'
import { ItemTools } from './item-tools.tsx'

/** What a part is called: its own words while they are typed, or its identifier. */
export function PartTitle({ path }: { path: GridPath }) {
  return useLabelAt(path)
}

/** The tools of the part that the panel edits, named after it; the panel follows it. */
export function PanelTools({ path, onMoved }: { path: GridPath; onMoved(path: GridPath): void }) {
  return <ItemTools path={path} label={useLabelAt(path)} onMoved={onMoved} />
}
