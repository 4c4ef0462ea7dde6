import { useCallback, useRef, useState } from 'react'
import { changeRecord } from '#renderer/store/change-record.ts'
import { recordAct } from '#renderer/store/events/next-event.ts'
import { useStore } from '#renderer/store/react/use-store.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { ownDevice } from '#renderer/ui/round/own-device.ts'
import { type SealAssessment, useSeal } from '#renderer/ui/round/use-seal.ts'
import type { Act, EventRecord } from '#shared/domain/act-event.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { inForce } from '#shared/domain/assessment-seal.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { PackagePurpose } from '#shared/domain/exchange/package-manifest.ts'
import { type Failure, ok, type Result } from '#shared/domain/result.ts'
import { callOfRound, openingOfRound } from '#shared/domain/round-events.ts'
import type { ProfileIdentity } from '#shared/ipc/payloads.ts'

export type ActOutcome =
  | { kind: 'called' }
  | { kind: 'opened'; read: number; broken: number }
  | { kind: 'exported'; records: number; files: number }
  | { kind: 'not_saved' }
  | { kind: 'failed'; failure: Failure }

type Busy = 'call' | 'open' | PackagePurpose

export type RoundActs = {
  busy: Busy | null
  outcome: ActOutcome | null
  call(grid: string): Promise<void>
  open(grid: string): Promise<void>
  send(purpose: PackagePurpose, grid: string | undefined, name: string): Promise<void>
}

/** What the panel does, one act at a time, with what came of the last one. */
export function useRoundActs(dossier: DossierRecord): RoundActs {
  const store = useStore()
  const { identity } = useProfile().profile
  const sealOne = useSeal()
  const [busy, setBusy] = useState<Busy | null>(null)
  const [outcome, say] = useState<ActOutcome | null>(null)
  const running = useRef(false)
  const run = useCallback(async (name: Busy, act: () => Promise<Result<ActOutcome>>) => {
    // The second click of two comes before the first is drawn as under way.
    if (running.current) return
    running.current = true
    setBusy(name)
    say(null)
    const result = await act().finally(() => {
      running.current = false
      setBusy(null)
    })
    say(result.ok ? result.value : { kind: 'failed', failure: result.error })
  }, [])
  return {
    busy,
    outcome,
    call: grid => run('call', () => callRound(store, identity, dossier, grid)),
    open: grid => run('open', () => openRound(store, identity, { dossierId: dossier.id, grid })),
    send: (purpose, grid, suggestedName) =>
      run(purpose, async () => {
        const device = await ownDevice(store, identity)
        if (!device.ok) return device
        await closeSealed(store, sealOne, dossier.id, identity.memberId)
        const request = { purpose, dossierId: dossier.id, suggestedName, ...(grid ? { grid } : {}) }
        const sent = await bridge().invoke('exchange.export', request)
        if (!sent.ok) return sent
        const { saved, records, files } = sent.value
        return ok(saved ? { kind: 'exported', records, files } : { kind: 'not_saved' })
      }),
  }
}

async function callRound(
  store: Store,
  identity: ProfileIdentity,
  dossier: DossierRecord,
  grid: string,
): Promise<Result<ActOutcome>> {
  const answer = await ownDevice(store, identity)
  if (!answer.ok) return answer
  const { device, agreementKey } = answer.value
  // The dossier keeps the exact version it is assessed with (invariant 9).
  await changeRecord(store, 'dossiers', dossier.id, latest =>
    latest.grids.includes(grid)
      ? null
      : { ...latest, grids: [...latest.grids, grid], updatedAt: new Date().toISOString() },
  )
  const pen = { memberId: identity.memberId, device, agreementKey }
  const act = callOfRound({ dossierId: dossier.id, grid }, pen)
  await recordAct(store, act, isSameOfRound(act))
  return ok({ kind: 'called' })
}

/** What was sealed before its round was called is closed towards the pen when it leaves. */
async function closeSealed(store: Store, seal: SealAssessment, dossierId: string, memberId: string): Promise<void> {
  const kept = await store.find('assessments', { dossierId })
  for (const one of kept)
    if (one.kind === 'individual' && one.memberId === memberId && one.seal)
      await seal(async () => one as AssessmentRecord)
}

async function openRound(
  store: Store,
  identity: ProfileIdentity,
  round: { dossierId: string; grid: string },
): Promise<Result<ActOutcome>> {
  const answer = await ownDevice(store, identity)
  if (!answer.ok) return answer
  const assessments = await store.find('assessments', { dossierId: round.dossierId })
  const act = openingOfRound(round, assessments)
  const event = await recordAct(store, act, isSameOfRound(act))
  const read = await readClosed(store, event.id)
  if (!read.ok) return read
  return ok({ kind: 'opened', read: read.value.read, broken: read.value.broken.length })
}

/** A round is called once and opened once, however often the act is asked for. */
const isSameOfRound =
  ({ act, round }: Act) =>
  (event: EventRecord): boolean =>
    event.act === act && event.round?.dossierId === round?.dossierId && event.round?.grid === round?.grid

/**
 * Has main decrypt what was sealed for a round, and keeps what its author had committed to. `broken`: closed records that
 * hold something else, or nothing that can be read; they count nowhere.
 */
export async function readClosed(store: Store, event: string): Promise<Result<{ read: number; broken: string[] }>> {
  const opened = await bridge().invoke('exchange.open', { event })
  if (!opened.ok) return opened
  const { bodies } = opened.value
  const fresh: AssessmentRecord[] = []
  for (const { assessment } of bodies)
    if (assessment && !(await store.read('assessments', assessment.id))) fresh.push(assessment)
  if (fresh.length > 0) await store.putAll('assessments', fresh)
  const broken = bodies.flatMap(({ closedId, assessment }) => (assessment ? [] : [closedId]))
  // One voice a person: what a later one replaces is kept, and not counted.
  const read = inForce(bodies.flatMap(({ assessment }) => assessment ?? [])).length
  return ok({ read, broken })
}
