import { type Act, type EventRecord, eventOf, nextEventNumber } from '#shared/domain/act-event.ts'
import { deviceOf } from '#shared/sync/hybrid-clock.ts'
import type { Store } from '../store-contract.ts'

/**
 * Records an act of the procedure (invariant 12), numbered after the last one of this device; resolves once acknowledged.
 * Acts are written one after the other, in all windows: two at once would take the same number. `isSame`: of an act done
 * once, which is not recorded again where an event is it.
 */
export const recordAct = (store: Store, act: Act, isSame?: (event: EventRecord) => boolean): Promise<EventRecord> =>
  store.inTurn(async () => (isSame && (await store.find('events', {})).find(isSame)) ?? (await write(store, act)))

async function write(store: Store, act: Act): Promise<EventRecord> {
  const stamp = store.stamp()
  const device = deviceOf(stamp.clock)
  const number = nextEventNumber(await store.find('events', { device }), device)
  const event = eventOf(stamp, act, { device, number, at: new Date().toISOString() })
  await store.put('events', event)
  return event
}
