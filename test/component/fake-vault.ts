import { ok } from '#shared/domain/result.ts'
import { headsDigest } from '#shared/domain/store/heads-digest.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { type ChannelName, contract, type InputOf, type OutputOf } from '#shared/ipc/contract.ts'
import type { LogEntry, LogLoss, ProfileSummary, StoreOpening } from '#shared/ipc/payloads.ts'

export const aProfile: ProfileSummary = {
  profileId: '01935b00-0000-7000-8000-000000000001',
  committee: { name: 'Comité d’éthique de l’IA', city: 'Villeneuve' },
  identity: { memberId: 'm-chair', name: 'Camille Roux', kind: 'member', role: 'chair' },
  demonstration: true,
  protection: ['safe_storage'],
}

const lastWrite = '2026-11-23T09:12:00.000Z'

type Answers = { [Name in ChannelName]?: (input: InputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>> }

/** A write log kept in the page, and a bridge to it: `vault.*` as main does it, the rest as `answers` says. */
export function fakeVault(answers: Answers = {}, opening: Partial<StoreOpening> = {}) {
  const dataKey = crypto.getRandomValues(new Uint8Array(32))
  const log: LogEntry[] = []
  const state = { refusing: false, appends: 0, loss: null as LogLoss | null }
  /** Records whose frames are broken: the log knows of them and cannot give them. */
  const refuseToRead = new Set<string>()
  const latest = () => new Map(log.map(entry => [`${entry.collection}|${entry.id}`, entry]))
  const heads = () => [...latest().values()].map(({ document, ...head }) => ({ ...head, deleted: document === null }))

  const vault: Answers = {
    'vault.open': () => ({
      dataKey: dataKey.slice(),
      profile: aProfile,
      mode: 'read_write',
      storeVersion: 1,
      log: {
        sequence: log.length,
        tornBytes: 0,
        brokenFrames: [],
        lost: state.loss !== null && log.length === 0,
        loss: state.loss,
        digest: headsDigest(heads()),
      },
      ...opening,
    }),
    'vault.append': ({ entries }) => {
      state.appends += 1
      if (state.refusing) throw new Error('refused')
      log.push(...structuredClone(entries))
      return { sequence: log.length }
    },
    'vault.settle': () => {
      state.loss = null
      return {}
    },
    'vault.heads': () => ({
      heads: heads(),
      next: null,
    }),
    'vault.read': ({ records }) => ({
      entries: records.flatMap(
        ({ collection, id }) => (refuseToRead.has(id) ? undefined : latest().get(`${collection}|${id}`)) ?? [],
      ),
    }),
    ...answers,
  }
  const bridge: Bridge = {
    async invoke(channel, input) {
      const answer = vault[channel] as ((input: unknown) => unknown) | undefined
      if (!answer) throw new Error(`${channel} has no answer in this test`)
      return ok((await answer(contract[channel].input.parse(input))) as OutputOf<typeof channel>)
    },
    on: () => () => {},
  }
  /** What main would say of a log that held all this and has lost some of it since. */
  const lose = (unreadable: number) => ({
    unreadable,
    records: heads().length,
    digest: headsDigest(heads()),
    at: lastWrite,
  })
  return { bridge, log, state, refuseToRead, lose }
}
