import type { EventRecord } from '#shared/domain/act-event.ts'
import { deviceOf } from '#shared/sync/hybrid-clock.ts'
import type { Store } from '../store-contract.ts'

/** What an act says of itself; who, where and when are added. `hash`: of what it was done on, 64 hexadecimal digits. */
export type Act = Pick<EventRecord, 'act' | 'subject' | 'hash' | 'round'>

const writing = new WeakMap<Store, Promise<unknown>>()

/**
 * Records an act of the procedure (invariant 12), numbered after the last one of this device; resolves once acknowledged.
 * Acts are written one after the other: two at once would take the same number.
 */
export function recordAct(store: Store, act: Act): Promise<EventRecord> {
  const before = writing.get(store) ?? Promise.resolve()
  const written = before.then(
    () => write(store, act),
    () => write(store, act),
  )
  writing.set(store, written)
  return written
}

async function write(store: Store, act: Act): Promise<EventRecord> {
  const stamp = store.stamp()
  const device = deviceOf(stamp.clock)
  const own = await store.find('events', { device })
  const number = own.reduce((last, event) => Math.max(last, event.number), 0) + 1
  const event: EventRecord = { ...stamp, device, number, at: new Date().toISOString(), ...act }
  await store.put('events', event)
  return event
}
