import { memo } from 'react'
import { CollegeShape } from '#renderer/ui/members/college-shape.tsx'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import type { MemberMark } from '#shared/domain/consolidation/member-mark.ts'
import type { ScaleLevel } from '#shared/domain/grid/grid.ts'
import classes from './dot-plot.module.css'
import { countByCollege, mostDots, usePlotWords } from './use-plot-words.ts'

type Props = { criterion: ConsolidatedCriterion; levels: readonly ScaleLevel[]; size: 'large' | 'small' }

/**
 * One shape a member above its level, the low median as a triangle under the axis, the range as a bar. Levels stand at
 * even steps, since the scale is ordinal. Told in words to those who listen; the table of marks says the same.
 */
export const DotPlot = memo(function DotPlot({ criterion, levels, size }: Props) {
  const words = usePlotWords()
  const { marks, spread } = criterion
  const at = (value: number | undefined) => levels.findIndex(level => level.value === value)
  const range = spread && { '--from': at(spread.lowest), '--to': at(spread.highest) }
  return (
    <div
      role="img"
      aria-label={words(criterion)}
      className={classes.plot}
      data-size={size}
      style={{ '--levels': levels.length }}
    >
      <div className={classes.columns}>
        {levels.map(({ value }) => (
          <Dots
            key={value}
            marks={marks.filter(mark => mark.value === value)}
            size={size}
            voters={spread ? criterion.aggregation.voters : 0}
          />
        ))}
      </div>
      <div className={classes.axis}>
        {levels.map(({ value }, rank) => (
          <span key={value} className={classes.tick} style={{ '--at': rank }} />
        ))}
        {range && <span className={classes.range} style={range} />}
        {spread && (
          <svg viewBox="0 0 14 10" className={classes.median} style={{ '--at': at(spread.median) }} aria-hidden>
            <path d="M7 0 14 10H0z" />
          </svg>
        )}
      </div>
      {size === 'large' && (
        <div className={classes.labels}>
          {levels.map(({ value, label }) => (
            <span key={value}>
              {value} {label.toLocaleLowerCase()}
            </span>
          ))}
        </div>
      )}
    </div>
  )
})

function Dots({ marks, size, voters }: { marks: readonly MemberMark[]; size: Props['size']; voters: number }) {
  const pixels = size === 'large' ? 18 : 13
  if (voters > mostDots)
    return (
      <div className={classes.counts}>
        {countByCollege(marks).map(({ college, count }) => (
          <span key={college} className={classes.count}>
            <CollegeShape college={college ?? undefined} size={pixels - 3} /> {count}
          </span>
        ))}
      </div>
    )
  return (
    <div className={classes.column}>
      {marks.map(({ person }) => (
        <span key={person.id} title={person.name} className={classes.dot}>
          <CollegeShape college={person.college} size={pixels} />
        </span>
      ))}
    </div>
  )
}
