import type { ReactNode } from 'react'
import { page } from 'vitest/browser'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import type { ObservedStore } from '#renderer/store/store-contract.ts'
import { ProfileProvider } from '#renderer/ui/profile/profile-context.tsx'
import { WithoutWithdrawn } from '#renderer/ui/profile/without-withdrawn.tsx'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import { fakeBridge } from './fake-bridge.ts'
import { aProfile, fakeVault } from './fake-vault.ts'
import { renderPage } from './render-app.tsx'
import { openOver } from './store/open-stores.ts'
import { secondWindow } from './store/second-window.ts'

type Seeds = { [Name in CollectionName]?: RecordOf<Name>[] }

/** The stores of two windows on one vault that holds `records`. */
export async function twoStores(records: Seeds = {}): Promise<[ObservedStore, ObservedStore]> {
  const vault = fakeVault()
  const one = (await openOver(vault.bridge)).store
  for (const [collection, list] of Object.entries(records)) {
    await one.putAll(collection as CollectionName, list as RecordOf<CollectionName>[])
  }
  return [one, (await secondWindow(vault.bridge)).store]
}

type Options = { records?: Seeds; bridge?: ReturnType<typeof fakeBridge>; profile?: ProfileSummary }

function Drawn<Value>({ useIt, onDrawn }: { useIt(): Value; onDrawn(value: Value): void }) {
  onDrawn(useIt())
  return null
}

/** What `useIt` gives in each of two windows on one vault, as they were last drawn. */
export async function inTwoWindows<Value>(useIt: () => Value, options: Options = {}) {
  const drawn = new Map<ObservedStore, Value>()
  const [one, other] = await drawTwice(
    store => <Drawn {...{ useIt }} onDrawn={value => drawn.set(store, value)} />,
    options,
  )
  const at = (store: ObservedStore) => {
    const value = drawn.get(store)
    if (value === undefined) throw new Error('not drawn yet')
    return value
  }
  return { one, other, inOne: () => at(one), inOther: () => at(other) }
}

/** The same screen in two windows on one vault, each in a region of its name. */
export async function shownInTwoWindows(screen: ReactNode, options: Options = {}) {
  const [one, other] = await drawTwice((_, name) => <section aria-label={name}>{screen}</section>, options)
  const region = (name: string) => page.getByRole('region', { name, exact: true })
  return { one, other, inOne: region('one'), inOther: region('other') }
}

async function drawTwice(
  draw: (store: ObservedStore, name: 'one' | 'other') => ReactNode,
  { records = {}, bridge = fakeBridge(), profile = aProfile }: Options,
) {
  const stores = await twoStores(records)
  const [one, other] = stores
  await renderPage(
    <ProfileProvider initial={profile}>
      <StoreProvider store={one}>
        <WithoutWithdrawn>{draw(one, 'one')}</WithoutWithdrawn>
      </StoreProvider>
      <StoreProvider store={other}>
        <WithoutWithdrawn>{draw(other, 'other')}</WithoutWithdrawn>
      </StoreProvider>
    </ProfileProvider>,
    bridge,
  )
  return stores
}
