import { useId } from 'react'
import { collegeShapes } from '#shared/charts/college-shapes.ts'
import { shapePath } from '#shared/charts/shape-path.ts'
import type { College } from '#shared/domain/member.ts'

/** Filled: present or sealed; half: begun; outline: absent or not begun; hatched: represented; struck: recused. */
export type ShapeFill = 'filled' | 'half' | 'outline' | 'hatched' | 'struck'

type CollegeShapeProps = {
  college: College | undefined
  fill?: ShapeFill
  /** Pixels at 100 %. */
  size?: number
}

/** The shape of a college, decoration beside words; a person without a college has a circle of ink. */
export function CollegeShape({ college, fill = 'filled', size = 14 }: CollegeShapeProps) {
  const id = useId()
  const path = shapePath[college ? collegeShapes[college].shape : 'circle']
  const colour = college ? `var(--d-college-${college})` : 'var(--d-ink-2)'
  const edge = fill === 'struck' ? 'var(--d-ink-2)' : colour
  return (
    <svg
      className="d-shape"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="-1 -1 22 22"
      style={{ flex: 'none' }}
      aria-hidden
    >
      {fill === 'hatched' ? (
        <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v4" stroke={colour} strokeWidth="3" />
        </pattern>
      ) : null}
      {fill === 'half' ? (
        <clipPath id={id}>
          <path d="M-1 10h22v11H-1z" />
        </clipPath>
      ) : null}
      <path
        d={path}
        fill={fill === 'filled' ? colour : fill === 'hatched' ? `url(#${id})` : 'none'}
        stroke={edge}
        strokeWidth="2"
        strokeLinejoin="round"
        strokeDasharray={fill === 'struck' ? '3 2.4' : undefined}
      />
      {fill === 'half' ? <path d={path} fill={colour} clipPath={`url(#${id})`} /> : null}
      {fill === 'struck' ? <path d="M3.5 16.5 16.5 3.5" stroke={edge} strokeWidth="2.2" /> : null}
    </svg>
  )
}
