import { useState } from 'react'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import { CreateCommittee } from './create-committee.tsx'
import { RecoveryKey } from './recovery-key.tsx'
import { StartDoors } from './start-doors.tsx'
import { StartPicture } from './start-picture.tsx'
import classes from './start-screen.module.css'
import { useProfiles } from './use-profiles.ts'

type Step = { at: 'doors' } | { at: 'create' } | { at: 'recovery'; profile: ProfileSummary; recoveryKey: string }

/** Before any committee is open: look at the demonstration, create a committee, or open one of this computer. */
export function StartScreen() {
  const [step, setStep] = useState<Step>({ at: 'doors' })
  const access = useProfiles()
  return (
    <div className={classes.screen}>
      <StartPicture />
      <main className={classes.main}>
        {step.at === 'doors' ? <StartDoors access={access} onCreate={() => setStep({ at: 'create' })} /> : null}
        {step.at === 'create' ? (
          <CreateCommittee
            weakKeyring={access.weakKeyring}
            onBack={() => setStep({ at: 'doors' })}
            onCreated={created => setStep({ at: 'recovery', ...created })}
          />
        ) : null}
        {step.at === 'recovery' ? (
          <RecoveryKey
            recoveryKey={step.recoveryKey}
            onConfirmed={() => access.open(step.profile.profileId, 'usual')}
          />
        ) : null}
      </main>
    </div>
  )
}
