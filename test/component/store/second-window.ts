import type { recordAct } from '#renderer/store/events/next-event.ts'
import type { OpenedStore, openStore } from '#renderer/store/opening/open-store.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'

type Modules = { openStore: typeof openStore; recordAct: typeof recordAct }

/**
 * Opens the same store in a frame of this origin: its own modules and memory, the same IndexedDB, locks and messages, as
 * a second window has.
 */
export async function secondWindow(
  bridge: Bridge,
): Promise<OpenedStore & Pick<Modules, 'recordAct'> & { vanish(): void }> {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const inner = frame.contentWindow as unknown as { Function: FunctionConstructor }
  const load = new inner.Function('address', 'return import(address)') as (address: string) => Promise<Modules>
  const { openStore } = await load(new URL('/renderer/store/opening/open-store.ts', location.origin).href)
  const { recordAct } = await load(new URL('/renderer/store/events/next-event.ts', location.origin).href)
  const result = await openStore(bridge, { databaseName: 'test' })
  if (!result.ok) throw new Error(result.error.code)
  // As a window that is closed without a word.
  return { ...result.value, recordAct, vanish: () => frame.remove() }
}
