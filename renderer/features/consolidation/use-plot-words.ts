import { useTranslation } from 'react-i18next'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import type { MemberMark } from '#shared/domain/consolidation/member-mark.ts'
import { colleges } from '#shared/domain/member.ts'

/** From this many marks on, shapes are counted by college instead of drawn one by one. */
export const mostDots = 25

/** A dot plot told in a sentence: each level that has a mark with who gave it, then the low median and the range. */
export function usePlotWords(): (criterion: ConsolidatedCriterion) => string {
  const { t } = useTranslation(['consolidation', 'terms'])
  return ({ question, marks, spread, aggregation }) => {
    const levels = question.type === 'scale' ? question.levels : []
    const crowded = aggregation.voters > mostDots
    const who = (given: readonly MemberMark[]) =>
      crowded
        ? countByCollege(given)
            .map(({ college, count }) =>
              t('plot.collegeCount', { college: t(`terms:college.${college ?? 'none'}`), count }),
            )
            .join(', ')
        : given.map(({ person }) => person.name).join(', ')
    const told = levels.flatMap(({ value, label }) => {
      const given = marks.filter(mark => mark.value === value)
      return given.length === 0 ? [] : [t('plot.level', { level: value, label, who: who(given) })]
    })
    const { median, lowest, highest } = spread ?? {}
    return [
      t('plot.marks', { count: aggregation.voters }),
      ...told,
      ...(spread ? [t('plot.summary', { median, lowest, highest })] : []),
    ].join(' ; ')
  }
}

/** In the order of colleges, those without one last; colleges that gave none are left out. */
export const countByCollege = (marks: readonly MemberMark[]) =>
  [...colleges, null].flatMap(college => {
    const count = marks.filter(({ person }) => (person.college ?? null) === college).length
    return count === 0 ? [] : [{ college, count }]
  })
