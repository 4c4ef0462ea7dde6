import { useTranslation } from 'react-i18next'
import { CollegeShape } from '#renderer/ui/members/college-shape.tsx'
import { colleges } from '#shared/domain/member.ts'
import classes from './shape-legend.module.css'

const fills = [
  { fill: 'filled', word: 'sealed' },
  { fill: 'half', word: 'begun' },
  { fill: 'outline', word: 'not_begun' },
] as const

/** What the shapes and their fillings mean. */
export function ShapeLegend() {
  const { t } = useTranslation('terms')
  return (
    <div className={classes.legend}>
      {colleges.map(college => (
        <span key={college} className={classes.entry}>
          <CollegeShape college={college} /> {t(`college.${college}`)}
        </span>
      ))}
      <span className={classes.rule} aria-hidden />
      {fills.map(({ fill, word }) => (
        <span key={fill} className={classes.entry}>
          <CollegeShape college="users" fill={fill} /> {t(`participation.${word}`)}
        </span>
      ))}
    </div>
  )
}
