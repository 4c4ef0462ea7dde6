import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '#renderer/ui/theme/rules.css'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import { startLanguage } from '#renderer/app/language/start-language.ts'
import { Searching } from '#renderer/app/opening/searching.tsx'
import { Root } from '#renderer/app/root.tsx'
import { createAppRouter } from '#renderer/app/router.tsx'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import type { ObservedStore } from '#renderer/store/store-contract.ts'
import { ProfileProvider } from '#renderer/ui/profile/profile-context.tsx'
import { WithoutWithdrawn } from '#renderer/ui/profile/without-withdrawn.tsx'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import { type FakeBridge, fakeBridge } from './fake-bridge.ts'
import { aProfile } from './fake-vault.ts'

/** Any page of the program around `children`: settings, language, look, notices. */
export async function renderPage(children: ReactNode, bridge: FakeBridge = fakeBridge()) {
  window.delibere = bridge
  const i18n = await startLanguage(bridge.settings.language)
  await i18n.changeLanguage(bridge.settings.language)
  const screen = await render(
    <Root i18n={i18n} settings={bridge.settings}>
      {children}
    </Root>,
  )
  return { screen, bridge, i18n }
}

type AppOptions = {
  store: ObservedStore
  at?: string
  bridge?: FakeBridge
  profile?: ProfileSummary
  /** With the index in its worker. */
  search?: boolean
}

/** The page of an open committee at an address, over a real store. */
export async function renderApp({ store, at = '/dossiers', bridge, profile = aProfile, search = false }: AppOptions) {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [at] }))
  const rendered = await renderPage(
    <ProfileProvider initial={profile}>
      <StoreProvider store={store}>
        <WithoutWithdrawn>
          {search ? (
            <Searching>
              <RouterProvider router={router} />
            </Searching>
          ) : (
            <RouterProvider router={router} />
          )}
        </WithoutWithdrawn>
      </StoreProvider>
    </ProfileProvider>,
    bridge,
  )
  return { ...rendered, router }
}
