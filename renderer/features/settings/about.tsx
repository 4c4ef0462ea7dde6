import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { OutputOf } from '#shared/ipc/contract.ts'
import classes from './settings-screen.module.css'

/** Which program this is, what hosts it, which committee is open. */
export function About() {
  const { t } = useTranslation('settings')
  const { committee } = useProfile().profile
  const [app, setApp] = useState<OutputOf<'app.read'> | null>(null)
  useEffect(() => {
    void bridge()
      .invoke('app.read', {})
      .then(answer => {
        if (answer.ok) setApp(answer.value)
      })
  }, [])
  return (
    <>
      <h2 className={classes.part}>{t('about')}</h2>
      <ul className={classes.facts}>
        <li>
          <KeptWithin sentence={name => t('committee', { committee: name, city: committee.city })}>
            {committee.name}
          </KeptWithin>
        </li>
        {app ? <li>{t('version', { version: app.version })}</li> : null}
        {app ? <li>{t('host', { host: app.host })}</li> : null}
      </ul>
    </>
  )
}
