import { useTranslation } from 'react-i18next'
import { Logo } from '#renderer/ui/layout/logo.tsx'
import { collegeShapes } from '#shared/charts/college-shapes.ts'
import { shapePath } from '#shared/charts/shape-path.ts'
import type { College } from '#shared/domain/member.ts'
import classes from './start-picture.module.css'

/** Seats round the empty table: college, present or not, angle in degrees from the left. */
const seats: readonly { college: College; present: boolean; angle: number }[] = [
  { college: 'elected', present: true, angle: -3 },
  { college: 'elected', present: false, angle: 19 },
  { college: 'experts', present: true, angle: 41 },
  { college: 'experts', present: true, angle: 60 },
  { college: 'experts', present: true, angle: 80 },
  { college: 'users', present: false, angle: 100 },
  { college: 'users', present: true, angle: 120 },
  { college: 'users', present: true, angle: 139 },
  { college: 'staff', present: true, angle: 161 },
  { college: 'staff', present: false, angle: 183 },
]

/** The empty table of the first start, the only illustration of the program. */
export function StartPicture() {
  const { t } = useTranslation('profiles')
  return (
    <header className={`${classes.picture} d-on-rail`}>
      <div className={classes.brand}>
        <Logo size={34} /> Délibéré
      </div>
      <Table />
      <p className={classes.promise}>{t('start.promise')}</p>
      <p className={classes.purpose}>{t('start.purpose')}</p>
      <p className={classes.offline}>{t('start.offline')}</p>
    </header>
  )
}

function Table() {
  return (
    <svg className={`d-shape ${classes.table}`} viewBox="0 0 430 240" aria-hidden>
      <path d="M66 224a150 122 0 1 1 298 0z" fill="var(--d-rail-active)" />
      <rect x="193" y="170" width="44" height="29" rx="3" fill="#f1f4f2" />
      <path d="M199 178h32M199 185h32M199 192h20" stroke="#16211d" strokeWidth="2" />
      {seats.map(({ college, present, angle }) => {
        const { shape, onRail } = collegeShapes[college]
        const radians = ((180 - angle) * Math.PI) / 180
        const x = 215 + 196 * Math.cos(radians)
        const y = 208 - 184 * Math.sin(radians)
        return (
          <path
            key={`${college}-${angle}`}
            d={shapePath[shape]}
            transform={`translate(${x - 16} ${y - 16}) scale(1.6)`}
            fill={present ? onRail : 'none'}
            stroke={onRail}
            strokeWidth="1"
          />
        )
      })}
    </svg>
  )
}
