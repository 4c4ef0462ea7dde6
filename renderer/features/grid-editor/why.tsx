import { useState } from 'react'
import type { ConditionTruth } from '#shared/domain/grid/edit/condition-truth.ts'
import classes from './bench.module.css'
import { TruthLines } from './truth-lines.tsx'

type Props = {
  label: string
  /** What it is about, for those who hear the name alone. */
  of: string
  children(): readonly { truth: ConditionTruth; key: string }[]
}

/** Why something is so, worked out when it is asked. */
export function Why({ label, of, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={classes.why} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary aria-label={`${label} : ${of}`}>{label}</summary>
      {isOpen && children().map(({ truth, key }) => <TruthLines key={key} truth={truth} />)}
    </details>
  )
}
