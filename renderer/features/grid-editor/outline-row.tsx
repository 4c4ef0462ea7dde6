import { IconAlertTriangle } from '@tabler/icons-react'
import { memo, useRef } from 'react'
import { keptText } from '#renderer/ui/language/kept.tsx'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useEditor } from './editor-context.tsx'
import classes from './outline.module.css'
import { panelOf } from './panel-of.ts'
import { useDrag } from './use-drag.ts'

type Props = {
  path: GridPath
  /** Of the path, by which the row is known to be the same. */
  place: string
  label: string
  number: string | undefined
  isCurrent: boolean
  /** What is said of a row that has faults. */
  fault: string | null
  /** Of the grid's own words; absent where they are the screen's. */
  language: string | undefined
}

/** One line of the outline: leads to its panel, and is dragged to its place where it has one. */
export const OutlineRow = memo(Row, (before, after) =>
  (['place', 'label', 'number', 'language', 'isCurrent', 'fault'] as const).every(key => before[key] === after[key]),
)

/** Four hundred of them are drawn at once: what all say alike is handed to them, and none looks it up. */
function Row({ path, label, number, language, isCurrent, fault }: Props) {
  const { goTo, follow } = useEditor()
  const row = useRef<HTMLButtonElement>(null)
  const edge = useDrag(row, { path, label, onMoved: to => isCurrent && follow(panelOf(to)) })
  return (
    <button
      type="button"
      ref={row}
      className={classes.link}
      aria-current={isCurrent || undefined}
      data-edge={edge ?? undefined}
      title={label}
      onClick={() => goTo(path)}
    >
      {number !== undefined && <span className={classes.number}>{number}</span>}
      <span className={classes.label} lang={language}>
        {language === undefined ? label : keptText(label, language)}
      </span>
      {fault !== null && <IconAlertTriangle size="1rem" role="img" aria-label={fault} className={classes.fault} />}
    </button>
  )
}
