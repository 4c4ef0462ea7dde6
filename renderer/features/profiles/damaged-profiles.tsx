import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DamagedProfile } from '#shared/ipc/payloads.ts'
import classes from './profile-list.module.css'

/** Committees of this computer that cannot be opened as they are: never hidden, with what one can do. */
export function DamagedProfiles({ damaged }: { damaged: readonly DamagedProfile[] }) {
  const { t } = useTranslation('profiles')
  if (damaged.length === 0) return null
  return (
    <ul className={classes.list} aria-label={t('damaged.title')}>
      {damaged.map(({ profileId, committee, reason }) => (
        <li key={profileId} className={classes.item}>
          <IconAlertTriangle size="2rem" stroke={1.6} aria-hidden />
          <div className={classes.words}>
            <h2 className={classes.name}>{committee ?? t('damaged.unnamed')}</h2>
            <span className={classes.facts}>{t(`damaged.${reason}`, { folder: `profiles/${profileId}` })}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
