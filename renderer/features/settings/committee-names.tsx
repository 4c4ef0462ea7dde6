import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeRecord } from '#renderer/store/change-record.ts'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { useNameFault } from '#renderer/ui/failures/use-name-fault.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import classes from './settings-screen.module.css'

type Names = { committee: string; city: string; name: string }
const fields = ['committee', 'city', 'name'] as const

const namesOf = ({ committee, identity }: ProfileSummary): Names => ({
  committee: committee.name,
  city: committee.city,
  name: identity.name,
})

/** The names that the acts print, of the committee and one's own, kept as they are typed once all of them can be printed. */
export function CommitteeNames() {
  const { t } = useTranslation('settings')
  const { profile, change: changeProfile } = useProfile()
  const store = useStore()
  const notify = useFailureNotice()
  const faultOf = useNameFault()
  const [typed, setTyped] = useState<Names>(() => namesOf(profile))

  const save = async ({ committee, city, name }: Names) => {
    notify(null)
    const answer = await bridge().invoke('profiles.rename', { committee: { name: committee, city }, name })
    if (!answer.ok) return notify(answer.error)
    changeProfile(answer.value)
    const { identity } = answer.value
    await changeRecord(store, 'members', identity.memberId, member =>
      member.name === identity.name ? null : { ...member, name: identity.name },
    )
  }
  const { change: keep, flush } = useAutosaved<Names>(namesOf(profile), save)

  const change = (part: Partial<Names>) => {
    const names = { ...typed, ...part }
    setTyped(names)
    if (fields.every(field => faultOf(names[field]) === null)) keep(names)
  }
  return (
    <>
      <h2 className={classes.part}>{t('committeeNames')}</h2>
      <p className={classes.note}>{t('committeeNamesHelp')}</p>
      {fields.map(field => (
        <TextInput
          key={field}
          label={t(`names.${field}`)}
          lang={keptLanguage}
          value={typed[field]}
          maxLength={200}
          onChange={event => change({ [field]: event.currentTarget.value })}
          onBlur={flush}
          error={faultOf(typed[field])}
          readOnly={store.readOnly}
        />
      ))}
    </>
  )
}
