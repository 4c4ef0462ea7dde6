import { useCallback } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { assessmentIdOf, sealOf } from '#shared/domain/assessment-seal.ts'
import { firstRound } from '#shared/domain/first-round.ts'
import { ok, type Result } from '#shared/domain/result.ts'
import { bridge } from '../bridge/bridge.ts'

export type SealAssessment = (toSeal: () => Promise<AssessmentRecord>) => Promise<Result<AssessmentRecord>>

/**
 * Seals one's own assessment for good and answers it as it was kept. Where a round was called for its dossier and grid,
 * it is closed towards the pen too; one that is sealed already keeps its seal and is closed if it was not. `toSeal` is
 * asked in a turn of all windows, and finds what was handed to the store before.
 */
export function useSeal(): SealAssessment {
  const store = useStore()
  return useCallback(toSeal => store.inTurn(async () => sealAndKeep(store, await toSeal())), [store])
}

async function sealAndKeep(store: Store, assessment: AssessmentRecord): Promise<Result<AssessmentRecord>> {
  const { dossierId, grid } = assessment
  const pen = firstRound(await store.find('events', {}), dossierId, grid)?.pen ?? null
  const kept = await store.find('assessments', { dossierId })
  const isClosed = kept.some(one => one.kind === 'sealed' && assessmentIdOf(one) === assessment.id)
  if (assessment.seal && (isClosed || !pen)) return ok(assessment)
  const draft = assessment.seal
    ? assessment
    : { ...assessment, clock: store.tick(), updatedAt: new Date().toISOString() }
  if (!draft.seal && !pen) return sealHere(store, draft)
  const answer = await bridge().invoke('exchange.seal', { assessment: draft, pen, stamp: store.stamp() })
  if (!answer.ok) return answer
  const { seal, closed } = answer.value
  const sealed = { ...draft, seal }
  await store.putAll('assessments', [sealed, ...(closed ? [closed] : [])])
  return ok(sealed)
}

/** Nobody holds a pen yet: it is closed towards one when it leaves, if a round was called by then. */
async function sealHere(store: Store, draft: AssessmentRecord): Promise<Result<AssessmentRecord>> {
  const sealed = { ...draft, seal: sealOf(draft, newSalt(), draft.updatedAt) }
  await store.put('assessments', sealed)
  return ok(sealed)
}

const newSalt = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map(byte => byte.toString(16).padStart(2, '0')).join('')
