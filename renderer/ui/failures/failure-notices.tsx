import { CloseButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './failure-notices.module.css'
import { failureSentence } from './failure-sentence.ts'
import { followFailures, hideFailure, hideFailures, shownFailures } from './shown-failures.ts'

/** The failures of the screen at `place`, above it, so that they cover nothing; another place shows none of them. */
export function FailureNotices({ place }: { place: string }) {
  const { t, i18n } = useTranslation('failures')
  const shown = useSyncExternalStore(followFailures, shownFailures)
  // biome-ignore lint/correctness/useExhaustiveDependencies: to leave the place is what hides them
  useEffect(() => hideFailures, [place])
  return shown.map(one => (
    <div key={`${one.owner} ${JSON.stringify(one.failure)}`} role="alert" className={classes.notice}>
      <IconAlertTriangle size="1.125rem" aria-hidden />
      <span>{failureSentence(i18n, one.failure)}</span>
      <CloseButton aria-label={t('close')} onClick={() => hideFailure(one)} />
    </div>
  ))
}
