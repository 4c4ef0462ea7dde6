import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { reloadPage } from './leaving/reload-page.ts'
import classes from './unexpected-errors.module.css'

/** A layout that settles in two frames: Chromium says so, and it is no fault. */
const harmless = /ResizeObserver loop/

/** Bugs outside the drawing of a screen: the window says so, stays usable, and offers to reload. */
export function UnexpectedErrors() {
  const { t } = useTranslation('app')
  useEffect(() => {
    const say = (cause: unknown) => {
      // The name of the error only: its message may hold what a person wrote.
      console.error(`unexpected ${cause instanceof Error ? cause.name : typeof cause}`)
      notifications.hide('unexpected')
      notifications.show({
        id: 'unexpected',
        color: 'garance',
        autoClose: false,
        role: 'alert',
        message: (
          <div className={classes.notice}>
            {t('error.outside')} {t('error.safe')}
            <Button size="xs" variant="default" onClick={reloadPage}>
              {t('error.reload')}
            </Button>
          </div>
        ),
      })
    }
    const onError = (event: ErrorEvent) => {
      if (!harmless.test(event.message)) say(event.error)
    }
    const onRejection = (event: PromiseRejectionEvent) => say(event.reason)
    window.addEventListener('error', onError)
    window.addEventListener('unhandledrejection', onRejection)
    return () => {
      window.removeEventListener('error', onError)
      window.removeEventListener('unhandledrejection', onRejection)
    }
  }, [t])
  return null
}
