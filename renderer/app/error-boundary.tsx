import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './error-boundary.module.css'
import { reloadPage } from './leaving/reload-page.ts'

/** Bugs end here: the window offers to reload, with nothing lost since every write was acknowledged or is in memory. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error) {
    // The name of the error only: its message may hold what a person wrote.
    console.error(`screen interrupted by ${error.name}`)
  }

  override render() {
    return this.state.failed ? <Interrupted /> : this.props.children
  }
}

export function Interrupted() {
  const { t } = useTranslation('app')
  return (
    <div className={classes.interrupted} role="alert">
      <h1>{t('error.title')}</h1>
      <p>{t('error.safe')}</p>
      <Button onClick={reloadPage}>{t('error.reload')}</Button>
    </div>
  )
}
