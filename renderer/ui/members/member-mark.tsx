import { collegeShapes } from '#shared/charts/college-shapes.ts'
import { shapePath } from '#shared/charts/shape-path.ts'
import type { College } from '#shared/domain/member.ts'
import { initials } from './initials.ts'
import classes from './member-mark.module.css'

/** A person as initials in the shape of the college; decoration beside the name, which is always written or spoken. */
export function MemberMark({
  name,
  college,
  size = 36,
}: {
  name: string
  college: College | undefined
  size?: number
}) {
  const shape = college ? collegeShapes[college].shape : 'circle'
  return (
    <svg
      className={`d-shape ${classes.mark}`}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 20 20"
      aria-hidden
    >
      <path d={shapePath[shape]} fill={college ? `var(--d-college-${college})` : 'var(--d-ink-2)'} />
      <text x="10" y={shape === 'triangle' ? 15.2 : 12.4} textAnchor="middle" className={classes.initials}>
        {initials(name)}
      </text>
    </svg>
  )
}
