import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { type Answer, type AssessmentRecord, isAnswered } from '#shared/domain/assessment.ts'
import type { RecordBase } from '#shared/domain/record.ts'

export type Answers = AssessmentRecord['answers']
/** `typing`: one of many changes of a text, undone together. */
export type ChangeAnswer = (question: string, change: Partial<Answer>, how?: 'typing') => void

export type Assessment = {
  answers: Answers
  /** Sealed, or of a store that only reads: shown, not changed. */
  frozen: boolean
  sealedAt: string | undefined
  change: ChangeAnswer
  /** Takes the last change back; answers the question it was about. */
  undo(): string | undefined
  canUndo: boolean
}

export const unanswered: Answer = { value: null, evidence: [] }
const none: Answers = {}
const historyLength = 100
/** A pause longer than this begins another change to undo. */
const sameTyping = 2000

/**
 * One's own assessment of a dossier with one exact version of a grid, kept at every rest; `null` while it is read. The
 * record is made at the first answer; a sealed one no longer changes (invariant 2).
 */
export function useAssessment(dossierId: string, grid: string): Assessment | null {
  const store = useStore()
  const { profile } = useProfile()
  const { memberId } = profile.identity
  const { records, status } = useRecords('assessments', { dossierId })
  const record = records
    .filter(isAnswered)
    .find(one => one.kind === 'individual' && one.grid === grid && one.memberId === memberId)

  const save = (answers: Answers) => {
    const base: AssessmentRecord = record ?? {
      ...stampOf(store, `${dossierId} ${grid} ${memberId}`),
      dossierId,
      kind: 'individual',
      grid,
      memberId,
      answers: {},
      updatedAt: '',
    }
    return store.put('assessments', { ...base, answers, clock: store.tick(), updatedAt: new Date().toISOString() })
  }
  const { value: answers, change: keep } = useAutosaved<Answers>(record?.answers ?? none, save)
  const [past, setPast] = useState<{ question: string; answers: Answers }[]>([])
  const latest = useRef(answers)
  useEffect(() => {
    latest.current = answers
  }, [answers])
  const typing = useRef({ of: '', at: 0 })
  const frozen = record?.seal !== undefined || store.readOnly

  const change = useCallback<ChangeAnswer>(
    (question, change, how) => {
      if (frozen) return
      const before = latest.current
      const of = how === 'typing' ? `${question} ${Object.keys(change).join(' ')}` : ''
      const at = performance.now()
      const goesOn = of !== '' && of === typing.current.of && at - typing.current.at < sameTyping
      typing.current = { of, at }
      if (!goesOn) setPast(known => [...known.slice(1 - historyLength), { question, answers: before }])
      latest.current = { ...before, [question]: { ...(before[question] ?? unanswered), ...change } }
      keep(latest.current)
    },
    [frozen, keep],
  )
  const undo = useCallback(() => {
    const last = past.at(-1)
    if (!last || frozen) return undefined
    typing.current = { of: '', at: 0 }
    setPast(past.slice(0, -1))
    latest.current = last.answers
    keep(last.answers)
    return last.question
  }, [past, frozen, keep])

  const sealedAt = record?.seal?.at
  const canUndo = past.length > 0 && !frozen
  return useMemo(
    () => (status === 'loading' ? null : { answers, frozen, sealedAt, change, undo, canUndo }),
    [status, answers, frozen, sealedAt, change, undo, canUndo],
  )
}

const stamps = new WeakMap<Store, Map<string, RecordBase>>()

/** Until the store has shown a new record, every write of it carries the same identity: two would be two records. */
function stampOf(store: Store, key: string): RecordBase {
  const known = stamps.get(store) ?? new Map<string, RecordBase>()
  stamps.set(store, known)
  const stamp = known.get(key) ?? store.stamp()
  known.set(key, stamp)
  return stamp
}
