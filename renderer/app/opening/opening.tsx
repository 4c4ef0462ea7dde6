import { Loader, Progress } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Observed } from '#renderer/store/store-contract.ts'
import { Logo } from '#renderer/ui/layout/logo.tsx'
import classes from './opening.module.css'
import type { OpeningStep } from './opening-progress.ts'

/** Between the start page and the first screen: usually a moment; longer when the store is being mended. */
export function Opening({ progress }: { progress: Observed<OpeningStep | null> }) {
  const { t } = useTranslation('app')
  const step = useSyncExternalStore(progress.subscribe, progress.read)
  return (
    <main className={`${classes.opening} d-on-rail`}>
      <Logo size={48} />
      <p role="status" className={classes.words}>
        {step ? t('opening.mending', step) : t('opening.opening')}
      </p>
      {step ? (
        <Progress
          className={classes.bar}
          value={(100 * step.done) / Math.max(1, step.total)}
          aria-label={t('opening.mending', step)}
        />
      ) : (
        <Loader size="sm" color="tapis.3" aria-hidden />
      )}
    </main>
  )
}
