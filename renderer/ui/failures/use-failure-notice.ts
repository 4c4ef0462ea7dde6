import { useCallback, useId } from 'react'
import type { Failure } from '#shared/domain/result.ts'
import { hideFailuresOf, showFailure } from './shown-failures.ts'

/**
 * Says a failure where no place of the screen can: above the screen, until it is closed, the screen is left, or the act
 * is tried again, which `null` says.
 */
export function useFailureNotice(): (failure: Failure | null) => void {
  const owner = useId()
  return useCallback(failure => (failure ? showFailure(owner, failure) : hideFailuresOf(owner)), [owner])
}
