import { Alert, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { Comfort } from './comfort.tsx'
import { DamagedProfiles } from './damaged-profiles.tsx'
import { Door } from './door.tsx'
import { ProfileList } from './profile-list.tsx'
import classes from './start-doors.module.css'
import type { ProfilesAccess } from './use-profiles.ts'

/** Demonstration first while there is no committee, since looking costs nothing; afterwards one's committees first. */
export function StartDoors({ access, onCreate }: { access: ProfilesAccess; onCreate: () => void }) {
  const { t, i18n } = useTranslation('profiles')
  const language = useLanguage()
  const { profiles, damaged, failure, busy } = access
  const known = profiles ?? []
  const first = known.length === 0
  const demonstration = known.some(profile => profile.demonstration) ? null : (
    <Door
      title={t('demonstration.title')}
      sentence={t('demonstration.sentence')}
      action={t('demonstration.open')}
      letter="D"
      time={t('demonstration.time')}
      main={first}
      busy={busy}
      onOpen={() => void access.openDemonstration(language)}
    />
  )
  return (
    <div className={classes.doors}>
      <h1 className={classes.title}>{first ? t('start.first') : t('start.again')}</h1>
      <p className={classes.sentence}>
        {profiles
          ? first && damaged.length === 0
            ? t('start.firstSentence')
            : t('start.againSentence', { n: known.length + damaged.length })
          : t('start.loading')}
      </p>
      {failure ? (
        <Alert color="garance" role="alert" className={classes.failure}>
          {failureSentence(i18n, failure)}
        </Alert>
      ) : null}
      {busy ? (
        <p role="status" className={classes.busy}>
          <Loader size="xs" aria-hidden /> {t('demonstration.preparing')}
        </p>
      ) : null}
      {first ? null : <ProfileList access={access} />}
      <DamagedProfiles damaged={damaged} />
      {first ? null : <h2 className={classes.others}>{t('start.others')}</h2>}
      {demonstration}
      <Door
        title={t('create.title')}
        sentence={t('create.sentence')}
        action={t('create.open')}
        letter="N"
        time={t('create.time')}
        busy={busy}
        onOpen={onCreate}
      />
      <Comfort />
    </div>
  )
}
