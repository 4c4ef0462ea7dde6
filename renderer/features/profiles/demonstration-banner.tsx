import { NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconMasksTheater } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useObservedStore } from '#renderer/store/react/store-provider.tsx'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { useRoleName } from '#renderer/ui/profile/use-role-name.ts'
import classes from './demonstration-banner.module.css'
import { identityOf } from './identity-of.ts'

/** The demonstration says that it is one, and lets one sit in any seat. */
export function DemonstrationBanner() {
  const { t } = useTranslation('profiles')
  const { profile, change } = useProfile()
  const { records: members } = useRecords('members', {})
  const roleName = useRoleName()
  const notify = useFailureNotice()
  const store = useObservedStore()
  if (!profile.demonstration) return null

  const sit = async (memberId: string) => {
    const member = members.find(({ id }) => id === memberId)
    if (!member) return
    notify(null)
    const answer = await bridge().invoke('profiles.play-role', { identity: identityOf(member) })
    if (!answer.ok) return notify(answer.error)
    const { name, memberId: seat } = answer.value.identity
    store.actAs(seat)
    change(answer.value)
    notifications.show({ message: t('banner.changed', { name, role: roleName(answer.value.identity) }) })
  }
  const seats = members
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map(member => ({ value: member.id, label: t('banner.seatOf', { name: member.name, role: roleName(member) }) }))
  return (
    <section aria-label={t('banner.title')} className={classes.banner}>
      <IconMasksTheater size="1.25rem" stroke={1.6} aria-hidden />
      <span className={classes.words}>
        <b>{t('banner.title')}.</b> <span className={classes.sentence}>{t('banner.sentence')}</span>
      </span>
      <NativeSelect
        size="xs"
        classNames={{ root: classes.seat, label: classes.label }}
        label={t('banner.seat')}
        value={profile.identity.memberId}
        onChange={event => void sit(event.currentTarget.value)}
        data={seats}
      />
    </section>
  )
}
