import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { DemonstrationBanner } from '#renderer/features/profiles/demonstration-banner.tsx'
import { FailureNotices } from '#renderer/ui/failures/failure-notices.tsx'
import { keepFocus } from '#renderer/ui/keyboard/keep-focus.ts'
import { PaletteActionsProvider } from '#renderer/ui/palette/palette-actions.tsx'
import { ScreenTitleProvider } from '#renderer/ui/screen/screen-title.tsx'
import { Leaving } from '../leaving/leaving.tsx'
import { Palette } from '../palette/palette.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { Rail } from './rail.tsx'
import { ReadOnlyNotice } from './read-only-notice.tsx'
import classes from './shell.module.css'
import { TitleBar } from './title-bar.tsx'
import { useArrival } from './use-arrival.ts'
import { useShellKeys } from './use-shell-keys.ts'

/** The frame of an open committee: rail, title bar, work area, palette and help. */
export function Shell() {
  return (
    <ScreenTitleProvider>
      <PaletteActionsProvider>
        <Leaving>
          <Frame />
        </Leaving>
      </PaletteActionsProvider>
    </ScreenTitleProvider>
  )
}

function Frame() {
  const { t } = useTranslation('app')
  const help = useShellKeys()
  const place = useArrival()
  useEffect(keepFocus, [])
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={focusContent}>
        {t('skip')}
      </button>
      <Rail />
      <TitleBar />
      <div className={classes.notices}>
        <DemonstrationBanner />
        <ReadOnlyNotice />
        <FailureNotices place={place} />
      </div>
      <main id="content" className={classes.content} tabIndex={-1} data-pane>
        <Outlet />
      </main>
      <Palette onHelp={help.open} />
      <HelpDialog opened={help.opened} onClose={help.close} />
    </div>
  )
}

/** A button rather than a link: what follows `#` in the address belongs to the router. */
function focusContent() {
  document.getElementById('content')?.focus()
}
