import { Menu, UnstyledButton } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useObservedStore } from '#renderer/store/react/store-provider.tsx'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { MemberMark } from '#renderer/ui/members/member-mark.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { useRoleName } from '#renderer/ui/profile/use-role-name.ts'
import { useLeave } from '../leaving/leaving.tsx'
import classes from './identity-chip.module.css'

/** Who one is in this committee, and the way out of it. */
export function IdentityChip() {
  const { t } = useTranslation('app')
  const roleName = useRoleName()
  const notify = useFailureNotice()
  const store = useObservedStore()
  const { identity, committee } = useProfile().profile
  const role = roleName(identity)

  const leave = useLeave()
  const closeCommittee = async () => {
    notify(null)
    const others = await bridge().invoke('window.close-others', {})
    if (!others.ok) return notify(others.error)
    await store.close()
    const answer = await bridge().invoke('profiles.close', {})
    if (!answer.ok) notify(answer.error)
  }

  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.chip} aria-label={t('identity', { name: identity.name, role })}>
          <MemberMark name={identity.name} college={identity.college} />
          <span className={classes.words}>
            <span className={classes.name}>{identity.name}</span>
            <span className={classes.role}>{role}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Kept>{committee.name}</Kept>
        </Menu.Label>
        <Menu.Item
          leftSection={<IconLogout size="1rem" aria-hidden />}
          onClick={() => void leave({ go: () => void closeCommittee() })}
        >
          {t('leave')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
