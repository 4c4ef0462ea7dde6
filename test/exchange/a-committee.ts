import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { exchangeChannels } from '#electron/exchange/channels.ts'
import { heldPackages } from '#electron/exchange/held-packages.ts'
import { type Act, type EventRecord, eventOf, nextEventNumber } from '#shared/domain/act-event.ts'
import type { Answer, AssessmentRecord } from '#shared/domain/assessment.ts'
import type { RecordSets } from '#shared/domain/exchange/admission-terms.ts'
import { type Admission, admit } from '#shared/domain/exchange/admit.ts'
import { type DeviceTrust, trustIn } from '#shared/domain/exchange/device-trust.ts'
import { firstRound, roundOpened } from '#shared/domain/first-round.ts'
import type { CommitteeRole, MemberRecord } from '#shared/domain/member.ts'
import type { Result } from '#shared/domain/result.ts'
import { callOfRound, openingOfRound } from '#shared/domain/round-events.ts'
import { type CollectionName, collectionNames, type RecordOf } from '#shared/domain/store/collections.ts'
import { nextClock } from '#shared/sync/hybrid-clock.ts'
import { aCaller, aMachine, given } from '#test/unit/vault/profiles/a-machine.ts'
import { aDossier, aGrid, aPiece } from './records.ts'

export type Person = Awaited<ReturnType<typeof aPerson>>

const committee = { name: 'Comité d’éthique de l’IA', city: 'Villeneuve' }
const at = Date.parse('2026-11-23T10:00:00.000Z')

/**
 * One person on one machine: a real vault and the real channels, with a page that does no more than write to the log what
 * it is given. `folder` is that of the machine.
 */
export async function aPerson(folder: string, name: string, role: CommitteeRole, where = committee) {
  const userData = join(folder, name)
  const machine = aMachine(userData, { seeds: { grids: async () => [aGrid] } })
  onTestFinished(() => machine.closeAll())
  const identity = { name, kind: 'member', role } as const
  const made = given(
    await machine.channels['profiles.create']({ committee: where, identity, protection: 'safe_storage' }, aCaller()),
  )
  const { profileId } = made.profile
  given(await machine.channels['profiles.open']({ profileId, with: 'usual' }, aCaller()))
  const caller = aCaller(profileId)
  const dialog = { open: [] as string[], save: null as string | null }
  const channels = exchangeChannels({
    vaults: machine.vaults,
    chooseFiles: { open: async () => dialog.open, folder: async () => null, save: async () => dialog.save },
    packages: heldPackages(),
    now: () => new Date(at),
  })
  const vault = machine.vaults.of(profileId)
  const me = made.profile.identity.memberId
  const device = given(await channels['exchange.device']({}, caller))
  let clock: string | null = null
  let revision = 1
  const tick = () => {
    clock = nextClock(clock, at, device.device)
    return clock
  }
  const stamp = () => ({ id: uuidv7(), author: me, clock: tick(), schema: 1 })

  const records = async <Name extends CollectionName>(collection: Name) =>
    (await vault.logged(collection)) as RecordOf<Name>[]
  async function put<Name extends CollectionName>(collection: Name, ...list: RecordOf<Name>[]): Promise<void> {
    revision += 1
    const entries = list.map(document => ({ collection, id: document.id, revision: `${revision}-test`, document }))
    given(await machine.channels['vault.append']({ entries: entries as never }, caller))
  }
  async function all(): Promise<RecordSets> {
    return Object.fromEntries(await Promise.all(collectionNames.map(async one => [one, await records(one)])))
  }

  const [card] = (await records('members')) as [MemberRecord]
  const { fingerprint, ...keys } = device
  await put('members', { ...card, clock: tick(), devices: [{ ...keys, admittedAt: new Date(at).toISOString() }] })

  return {
    ...{ name, me, device, fingerprint, machine, vault, channels, caller, dialog, userData, profileId },
    ...{ records, put, all, stamp, tick },

    async bringDossier(bytes: Uint8Array): Promise<void> {
      const { sha256, size } = await vault.files.put(bytes)
      await put('dossiers', aDossier({ ...stamp(), id: 'd-1' }))
      await put('pieces', aPiece({ ...stamp(), id: 'p-1', dossierId: 'd-1', sha256, size }))
    },

    async callRound(grid = 'essai@1.0.0'): Promise<void> {
      const pen = { memberId: me, device: device.device, agreementKey: device.agreementKey }
      await record(callOfRound({ dossierId: 'd-1', grid }, pen))
    },

    async assess(answers: Record<string, Answer>, supersedes?: string): Promise<AssessmentRecord> {
      const grid = 'essai@1.0.0'
      const draft: AssessmentRecord = {
        ...stamp(),
        ...{ dossierId: 'd-1', kind: 'individual', grid, memberId: me, answers, updatedAt: new Date(at).toISOString() },
        ...(supersedes ? { supersedes } : {}),
      }
      await put('assessments', draft)
      const pen = firstRound(await records('events'), 'd-1', grid)?.pen ?? null
      const input = { assessment: draft, pen, stamp: stamp() }
      const { seal, closed } = given(await channels['exchange.seal'](input, caller))
      const sealed = { ...draft, seal }
      await put('assessments', sealed, ...(closed ? [closed] : []))
      return sealed
    },

    async openRound() {
      const assessments = await records('assessments')
      const event = await record(openingOfRound({ dossierId: 'd-1', grid: 'essai@1.0.0' }, assessments))
      return decrypt(event.id)
    },

    async send(purpose: 'round' | 'contributions' | 'opening', file: string): Promise<Result<{ saved: boolean }>> {
      dialog.save = file
      const request = { purpose, dossierId: 'd-1', grid: 'essai@1.0.0', suggestedName: 'paquet.delibere' }
      return channels['exchange.export'](request, caller)
    },

    /** As the screen does it once the person has said that the device may be trusted. */
    async receive(file: string, keyConfirmed = false): Promise<{ trust: DeviceTrust; admissions: Admission[] }> {
      dialog.open = [file]
      const offer = given(await channels['exchange.pick']({}, caller))
      const trust = trustIn(offer.author, await records('members'))
      const taken = given(await channels['exchange.take']({ token: offer.token }, caller))
      const { purpose, author, dossierId, grid } = offer
      const admissions = admit({
        arrival: { purpose, author, dossierId, grid, ...taken },
        known: await all(),
        me,
        clock: tick(),
        keyConfirmed,
      })
      for (const one of admissions) {
        if (one.kind !== 'taken') continue
        if (one.collection === 'pieces') {
          const files = [(one.record as RecordOf<'pieces'>).sha256]
          given(await channels['exchange.keep-files']({ token: offer.token, files }, caller))
        }
        await put(one.collection, one.record)
      }
      return { trust, admissions }
    },

    decrypt,
    opening: async () => (await records('events')).find(({ act }) => act === roundOpened),
  }

  async function record(act: Act): Promise<EventRecord> {
    const number = nextEventNumber(await records('events'), device.device)
    const event = eventOf(stamp(), act, { device: device.device, number, at: new Date(at).toISOString() })
    await put('events', event)
    return event
  }

  async function decrypt(event: string) {
    const answer = await channels['exchange.open']({ event }, caller)
    if (answer.ok)
      for (const { assessment } of answer.value.bodies) if (assessment) await put('assessments', assessment)
    return answer
  }
}
