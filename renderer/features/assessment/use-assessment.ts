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
import { draftRecord, forgetDraft, type Place } from './draft-record.ts'
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

  const withAnswers = (answers: Answers) => ({
    ...(draft ?? draftRecord(store, place, inForce?.id)),
    answers: { ...answers },
    clock: store.tick(),
    updatedAt: new Date().toISOString(),
  })
  const {
    value: answers,
    change,
    flush,
  } = useAutosaved<Answers>(shown?.answers ?? none, next => store.put('assessments', withAnswers(next)))
  const sealing = useRef(false)
  const keep = useCallback((next: Answers) => (sealing.current ? undefined : change(next)), [change])
  const history = useAnswerHistory({ answers, keep, frozen, of: seal ? '' : (inForce?.id ?? 'first') })

  const write = useSeal()
  const sealIt = async () => {
    flush()
    sealing.current = true
    return write(withAnswers(answers)).finally(() => {
      sealing.current = false
    })
  }
  const resume = async () => {
    if (!inForce || draft) return
    const next = draftRecord(store, place, inForce.id)
    await store.put('assessments', { ...next, answers: inForce.answers, updatedAt: new Date().toISOString() })
  }
  const giveUp = async () => {
    if (!draft || !inForce) return
    flush()
    forgetDraft(store, place, inForce.id)
    await store.remove('assessments', draft.id)
  }
  return status === 'loading' ? null : { ...history, answers, frozen, seal, versions, sealIt, resume, giveUp }
}
