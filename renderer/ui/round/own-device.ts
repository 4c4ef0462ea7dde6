import type { Store } from '#renderer/store/store-contract.ts'
import { isDeviceOf } from '#shared/domain/exchange/device-trust.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import { ok, type Result } from '#shared/domain/result.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'
import type { ProfileIdentity } from '#shared/ipc/payloads.ts'
import { bridge } from '../bridge/bridge.ts'

export type OwnDevice = OutputOf<'exchange.device'>

/** The keys of this device, made at first need, and written on the card by which others will know it. */
export async function ownDevice(store: Store, identity: ProfileIdentity): Promise<Result<OwnDevice>> {
  const answer = await bridge().invoke('exchange.device', {})
  if (!answer.ok || store.readOnly) return answer
  await store.inTurn(() => admit(store, identity, answer.value))
  return ok(answer.value)
}

async function admit(store: Store, identity: ProfileIdentity, own: OwnDevice): Promise<void> {
  const card = (await store.read('members', identity.memberId)) ?? newCard(store, identity)
  const known = card.devices ?? []
  if (known.some(one => isDeviceOf(one, own))) return
  const { device, signingKey, agreementKey } = own
  const added = { device, signingKey, agreementKey, admittedAt: new Date().toISOString() }
  const others = known.filter(one => one.device !== device)
  await store.put('members', { ...card, devices: [...others, added], clock: store.tick() })
}

function newCard(store: Store, { memberId, name, kind, role, capacity, college }: ProfileIdentity): MemberRecord {
  return {
    ...{ ...store.stamp(), id: memberId, name, kind, mandates: [] },
    ...(role ? { role } : {}),
    ...(capacity ? { capacity } : {}),
    ...(college ? { college } : {}),
  }
}
