import { useTranslation } from 'react-i18next'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { civilDay, shortDay } from '#renderer/ui/language/dates.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { MemberMark } from '#renderer/ui/members/member-mark.tsx'
import { useRoleName } from '#renderer/ui/profile/use-role-name.ts'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import classes from './profile-list.module.css'
import type { ProfilesAccess } from './use-profiles.ts'

/** The committees of this computer, the last opened first. */
export function ProfileList({ access }: { access: ProfilesAccess }) {
  const sorted = (access.profiles ?? []).toSorted((a, b) => ((a.openedAt ?? '') < (b.openedAt ?? '') ? 1 : -1))
  return (
    <ul className={classes.list}>
      {sorted.map((profile, index) => (
        <ProfileItem key={profile.profileId} profile={profile} access={access} main={index === 0} />
      ))}
    </ul>
  )
}

type ProfileItemProps = { profile: ProfileSummary; access: ProfilesAccess; main: boolean }

function ProfileItem({ profile, access, main }: ProfileItemProps) {
  const { t } = useTranslation('profiles')
  const language = useLanguage()
  const roleName = useRoleName()
  const { committee, identity, openedAt } = profile
  const today = civilDay(new Date())
  const opened = openedAt
    ? t('list.opened', { day: shortDay(civilDay(new Date(openedAt)), today, language) })
    : t('list.never')
  return (
    <li className={main ? classes.main : classes.item}>
      <MemberMark name={identity.name} college={identity.college} size={44} />
      <div className={classes.words}>
        <h2 className={classes.name}>
          <Kept>{committee.name}</Kept>
        </h2>
        <span className={classes.facts}>
          {[committee.city, `${identity.name}, ${roleName(identity)}`, opened].join(' · ')}
          {profile.demonstration ? ` · ${t('list.demonstration')}` : ''}
        </span>
        {access.recovered.includes(profile.profileId) ? <p className={classes.facts}>{t('list.recovered')}</p> : null}
      </div>
      <div className={classes.acts}>
        <HeldButton
          variant={main ? 'filled' : 'default'}
          busy={access.busy}
          aria-label={t('list.openOf', { committee: committee.name })}
          onClick={() => void access.open(profile.profileId, 'usual')}
        >
          {t('list.open')}
        </HeldButton>
        <button
          type="button"
          className={classes.link}
          aria-disabled={access.busy || undefined}
          aria-label={t('list.withOf', { committee: committee.name })}
          onClick={() => access.busy || void access.open(profile.profileId, 'recovery_key')}
        >
          {t('list.with')}
        </button>
      </div>
    </li>
  )
}
