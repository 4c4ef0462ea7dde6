import type { DossierState } from '#shared/domain/dossier.ts'
import { progress, stages } from './stages.ts'

const step = 21

/** Where a dossier stands, one bead a stage. Decoration: the state is written beside it. */
export function StateThread({ state }: { state: DossierState }) {
  const { stage, mark } = progress(state)
  const here = stages.indexOf(stage)
  const x = (index: number) => 8 + index * step
  const last = x(stages.length - 1)
  return (
    <svg
      className="d-shape"
      width={`${(last + 10) / 16}rem`}
      height="1.25rem"
      viewBox={`0 0 ${last + 10} 20`}
      style={{ flex: 'none' }}
      aria-hidden
    >
      {mark === 'ended' ? null : (
        <path d={`M${x(here)} 10H${last}`} stroke="var(--d-line-strong)" strokeWidth="1.5" strokeDasharray="1.5 3.5" />
      )}
      <path d={`M${x(0)} 10H${x(here)}`} stroke="var(--d-accent)" strokeWidth="3" />
      {stages.map((name, index) => {
        if (index < here || (index === here && mark === 'done'))
          return <circle key={name} cx={x(index)} cy="10" r="3.6" fill="var(--d-accent)" />
        if (index === here) return <Bead key={name} x={x(index)} mark={mark} />
        if (mark === 'ended') return null
        return (
          <circle
            key={name}
            cx={x(index)}
            cy="10"
            r="3"
            fill="var(--d-surface)"
            stroke="var(--d-line-strong)"
            strokeWidth="1.8"
          />
        )
      })}
    </svg>
  )
}

function Bead({ x, mark }: { x: number; mark: 'at' | 'done' | 'paused' | 'ended' }) {
  if (mark === 'paused')
    return (
      <>
        <rect
          x={x - 7}
          y="3"
          width="14"
          height="14"
          rx="2.5"
          fill="var(--d-surface)"
          stroke="var(--d-ocre-fg)"
          strokeWidth="2"
        />
        <path d={`M${x - 2} 7v6M${x + 2} 7v6`} stroke="var(--d-ocre-fg)" strokeWidth="2" />
      </>
    )
  if (mark === 'ended')
    return (
      <>
        <circle cx={x} cy="10" r="6.6" fill="var(--d-surface)" stroke="var(--d-ink-2)" strokeWidth="2" />
        <path d={`M${x - 3} 10h6`} stroke="var(--d-ink-2)" strokeWidth="2" />
      </>
    )
  return (
    <>
      <circle cx={x} cy="10" r="6.8" fill="var(--d-surface)" stroke="var(--d-accent)" strokeWidth="2.4" />
      <circle cx={x} cy="10" r="3" fill="var(--d-accent)" />
    </>
  )
}
