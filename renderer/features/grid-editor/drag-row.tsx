import { IconGripVertical } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import classes from './editor.module.css'
import { useEditor } from './editor-context.tsx'
import { useDrag } from './use-drag.ts'

type Props = { path: GridPath; label: string; className: string | undefined; children: ReactNode }

/** An item of a list that is moved by its handle; the buttons beside it do the same. */
export function DragRow({ path, label, className, children }: Props) {
  const { readOnly } = useEditor()
  const row = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const edge = useDrag(row, { path, label }, handle)
  return (
    <li ref={row} className={className} data-edge={edge ?? undefined}>
      <span ref={handle} className={classes.handle} aria-hidden data-off={readOnly || undefined}>
        <IconGripVertical size="1rem" />
      </span>
      {children}
    </li>
  )
}
