import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Logo } from '#renderer/ui/layout/logo.tsx'
import { type Area, areas, settingsArea } from '../areas.ts'
import classes from './rail.module.css'
import { SaveChip } from './save-chip.tsx'

/** The places of the committee. Below 900 px only the signs remain; the names are still spoken and shown on hover. */
export function Rail() {
  const { t } = useTranslation('app')
  return (
    <div className={`${classes.rail} d-on-rail`} data-pane>
      <span className={classes.logo}>
        <Logo />
      </span>
      <nav aria-label={t('rail')} className={classes.places}>
        {areas.map((area, index) => (
          <RailPlace key={area.id} area={area} digit={index + 1} />
        ))}
        <span className={classes.space} />
        <RailPlace area={settingsArea} />
      </nav>
      <SaveChip />
    </div>
  )
}

function RailPlace({ area, digit }: { area: Area; digit?: number }) {
  const { t } = useTranslation('app')
  const Icon = area.icon
  const name = t(`area.${area.id}`)
  return (
    <Link
      to={area.to}
      className={classes.place}
      title={name}
      {...(digit ? { 'aria-keyshortcuts': `Control+${digit}` } : {})}
    >
      <Icon size="1.375rem" stroke={1.6} aria-hidden />
      <span className={classes.name}>{name}</span>
    </Link>
  )
}
