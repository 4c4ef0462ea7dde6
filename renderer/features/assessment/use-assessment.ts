import { useCallback, useMemo, useRef } from 'react'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { useSeal } from '#renderer/ui/round/use-seal.ts'
import type { Task } from '#shared/domain/assessment/task.ts'
import { type Versions, versionsOf } from '#shared/domain/assessment/versions.ts'
import type { AssessmentRecord, AssessmentSeal } from '#shared/domain/assessment.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Answers } from './answer-history.ts'
import { beginAgain, keepAnswers, latestVersions, type Place, toSeal, type Written } from './own-draft.ts'
import { type AnswerHistory, useAnswerHistory } from './use-answer-history.ts'

export type Assessment = AnswerHistory & {
  answers: Answers
  /** Sealed, or of a store that only reads: shown, not changed. */
  frozen: boolean
  /** Of what is shown; `undefined` for a draft. */
  seal: AssessmentSeal | undefined
  versions: Versions
  /** Gives what is shown, for good. */
  sealIt(): Promise<Result<AssessmentRecord>>
  /** Begins a version that replaces the sealed one, from its answers. */
  resume(): Promise<void>
  /** Gives the version being written up: the sealed one counts on. */
  giveUp(): Promise<void>
}

const none: Answers = {}

/**
 * One's own answers of a task, kept at every rest; `null` while they are read. The draft is shown where there is one,
 * else what was given. The record is made at the first answer; a sealed one no longer changes (invariant 2).
 */
export function useAssessment(dossierId: string, grid: string, task: Task): Assessment | null {
  const store = useStore()
  const { memberId } = useProfile().profile.identity
  const { records, status } = useRecords('assessments', { dossierId })
  const place = useMemo((): Place => ({ dossierId, grid, memberId, task }), [dossierId, grid, memberId, task])
  const versions = useMemo(() => versionsOf(records, place), [records, place])
  const { draft, inForce } = versions
  const shown = draft ?? inForce
  const seal = shown?.seal
  const frozen = seal !== undefined || store.readOnly

  const after = inForce?.id
  const stored = useMemo((): Written => ({ after, answers: shown?.answers ?? none }), [after, shown])
  const {
    value: written,
    change,
    flush,
  } = useAutosaved<Written>(stored, (to, from) => keepAnswers(store, place, to, from))
  // What was written here for a record that another window gave meanwhile is no answer of it.
  const { answers } = written.after === after ? written : stored
  const sealing = useRef(false)
  const keep = useCallback(
    (next: Answers) => (sealing.current ? undefined : change({ after, answers: next })),
    [change, after],
  )
  const history = useAnswerHistory({ answers, keep, frozen, of: seal ? '' : (after ?? 'first') })

  const write = useSeal()
  const sealIt = () => {
    flush()
    sealing.current = true
    return write(() => toSeal(store, place, after)).finally(() => {
      sealing.current = false
    })
  }
  const resume = () => beginAgain(store, place)
  const giveUp = async () => {
    flush()
    await store.inTurn(async () => {
      const { draft, inForce } = await latestVersions(store, place)
      if (draft && inForce && inForce.id === after) await store.remove('assessments', draft.id)
    })
  }
  return status === 'loading' ? null : { ...history, answers, frozen, seal, versions, sealIt, resume, giveUp }
}
