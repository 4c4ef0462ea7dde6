import { useCallback } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import type { AssessmentRecord, AssessmentSeal } from '#shared/domain/assessment.ts'
import { sealOf } from '#shared/domain/assessment-seal.ts'
import { ok, type Result } from '#shared/domain/result.ts'

export type SealAssessment = (draft: AssessmentRecord) => Promise<Result<AssessmentSeal>>

/** The act of giving for good: the one place that writes a seal. Resolves once the sealed record is kept. */
export function useSealAssessment(): SealAssessment {
  const store = useStore()
  return useCallback(
    async draft => {
      const seal = sealOf(draft, newSalt(), new Date().toISOString())
      await store.put('assessments', { ...draft, seal })
      return ok(seal)
    },
    [store],
  )
}

const newSalt = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map(byte => byte.toString(16).padStart(2, '0')).join('')
