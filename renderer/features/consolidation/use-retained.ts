import { useCallback, useMemo } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { Answer, AssessmentRecord } from '#shared/domain/assessment.ts'
import { type Pen, type RetainFailure, retain, undoRetained } from '#shared/domain/consolidation/retain.ts'
import { retainedRecord } from '#shared/domain/consolidation/retained-record.ts'
import { mayRetain } from '#shared/domain/consolidation/who-retains.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Round } from './use-round.ts'

/** Why nothing can be retained here: another holds the pen, it was closed, or the store only reads. */
export type PenRefusal = 'role' | 'closed' | 'read_only'

export type Retaining = {
  refusal: PenRefusal | null
  retain(question: string, answer: Answer, owesReason: boolean): Promise<Result<AssessmentRecord, RetainFailure>>
  undo(question: string): Promise<Result<AssessmentRecord, RetainFailure>>
}

type Change = (record: AssessmentRecord, pen: Pen) => Result<AssessmentRecord, RetainFailure>

/** Writes the committee's values over the latest state of its record, in turn with other windows; the first one makes it. */
export function useRetained({ dossier, model, retained }: Round): Retaining {
  const store = useStore()
  const { memberId, role, kind } = useProfile().profile.identity
  const refusal = refusalOf(store, retained, kind === 'member' && mayRetain(role))
  const dossierId = dossier.id
  const grid = model.reference

  const write = useCallback(
    (change: Change) =>
      store.inTurn(async () => {
        const known = retainedRecord(await store.find('assessments', { dossierId }), dossierId, grid)
        const at = new Date().toISOString()
        const changed = change(known ?? anew(store, dossierId, grid, memberId, at), { by: memberId, at })
        if (changed.ok) await store.put('assessments', { ...changed.value, clock: store.tick() })
        return changed
      }),
    [store, dossierId, grid, memberId],
  )
  return useMemo(
    () => ({
      refusal,
      retain: (question, answer, owesReason) =>
        write((record, pen) => retain(record, question, answer, owesReason, pen)),
      undo: question => write((record, pen) => undoRetained(record, question, pen)),
    }),
    [refusal, write],
  )
}

function refusalOf(store: Store, retained: AssessmentRecord | null, holdsPen: boolean): PenRefusal | null {
  if (store.readOnly) return 'read_only'
  if (retained?.seal) return 'closed'
  return holdsPen ? null : 'role'
}

const anew = (
  store: Store,
  dossierId: string,
  grid: string,
  memberId: string,
  updatedAt: string,
): AssessmentRecord => ({ ...store.stamp(), dossierId, kind: 'retained', grid, memberId, answers: {}, updatedAt })
