import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { eventOf } from '#shared/domain/act-event.ts'
import { deviceFingerprint } from '#shared/domain/exchange/device-fingerprint.ts'
import type { DeviceTrust } from '#shared/domain/exchange/device-trust.ts'
import { callOfRound, openingOfRound } from '#shared/domain/round-events.ts'
import type { DeviceSettings, ProfileIdentity } from '#shared/ipc/payloads.ts'
import { deviceName } from '#shared/sync/device-name.ts'
import { shippedGrid } from '#test/component/assessment/desk.tsx'
import { type Answers, fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, members, pieces } from '#test/component/villeneuve.ts'

export const dossierId = 'd-2026-014'
export const grid = 'boussole-nantes@1.0.0'
const at = '2026-11-20T09:00:00.000Z'
const key = (letter: string, length: number) => btoa(letter.repeat(length))
export const keysOf = (letter: string) => ({ signingKey: key(letter, 32), agreementKey: key(letter, 65) })

export const ownDevice = { device: deviceName(aProfile.profileId), ...keysOf('o') }
const stamp = (id: string, author: string) => ({ id, author, clock: '001795000000000-000000-test', schema: 1 })
const pen = { memberId: 'm-chair', device: ownDevice.device, agreementKey: ownDevice.agreementKey }

export const called = eventOf(stamp('call', 'm-chair'), callOfRound({ dossierId, grid }, pen), {
  ...{ device: ownDevice.device, number: 1, at },
})

const sealedBy = (memberId: string) => ({
  ...stamp(`closed-${memberId}`, memberId),
  ...{ kind: 'sealed' as const, dossierId, grid, memberId, assessmentId: `a-${memberId}` },
  seal: { at, hash: 'c'.repeat(64) },
  envelope: {
    suite: 'DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM' as const,
    recipient: ownDevice.agreementKey,
    encapsulated: 'AA==',
    ciphertext: 'AA==',
  },
})
export const closed = ['m-2', 'm-7'].map(sealedBy)

export const individual = (memberId: string, sealed: boolean) => ({
  ...stamp(`a-${memberId}`, memberId),
  ...{ dossierId, kind: 'individual' as const, grid, memberId, updatedAt: at },
  answers: { 'c1-biais': { value: 1, reason: `motif de ${memberId}`, evidence: [] } },
  ...(sealed ? { seal: { at, hash: 'c'.repeat(64), salt: 'd'.repeat(64) } } : {}),
})

export const opened = eventOf(
  { ...stamp('open', 'm-chair'), clock: '001795000000001-000000-test' },
  openingOfRound({ dossierId, grid }, closed),
  { device: ownDevice.device, number: 2, at: '2026-11-26T14:30:00.000Z' },
)

export const chair: ProfileIdentity = { memberId: 'm-chair', name: 'Camille Roux', kind: 'member', role: 'chair' }
export const member: ProfileIdentity = { memberId: 'm-me', name: 'Hugo Lemercier', kind: 'member', role: 'rapporteur' }

type Scene = {
  identity?: ProfileIdentity
  records?: Parameters<typeof memoryStore>[0]
  answers?: Answers
  settings?: Partial<DeviceSettings>
}

/** The screen of a dossier with its panel of the round, over a real store. */
export async function dossierScreen({ identity = chair, records = {}, answers = {}, settings = {} }: Scene) {
  const models = [await shippedGrid(grid), await shippedGrid('sobriete-ia@1.0.0')]
  const store = await memoryStore({ members, dossiers, pieces, models, ...records })
  const bridge = fakeBridge(
    {
      'exchange.device': () => ({ ...ownDevice, fingerprint: deviceFingerprint(ownDevice) }),
      ...answers,
    },
    settings,
  )
  const rendered = await renderApp({ store, at: `/dossiers/${dossierId}`, profile: { ...aProfile, identity }, bridge })
  await expect
    .element(page.getByRole('region', { name: /^(Premier tour et échanges|First round and exchange)$/ }))
    .toBeVisible()
  return { ...rendered, store, bridge }
}

/** A package of Marc Delaunay, whom the committee knows, signed by a device it does not. */
export const anOffer = {
  token: 'token',
  purpose: 'contributions' as const,
  author: {
    memberId: 'm-2',
    name: 'Marc Delaunay',
    kind: 'member' as const,
    role: 'member' as const,
    device: 'laptop',
    ...keysOf('p'),
  },
  fingerprint: deviceFingerprint(keysOf('p')),
  createdAt: at,
  dossierId,
}

/** The members, Marc Delaunay known by another device where `trust` says so. */
export const membersAs = (trust: DeviceTrust) =>
  members.map(one =>
    one.id === 'm-2' && trust === 'other_key'
      ? { ...one, devices: [{ device: 'laptop', ...keysOf('q'), admittedAt: at }] }
      : one,
  )
