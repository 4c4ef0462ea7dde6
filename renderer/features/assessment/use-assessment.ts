import { useCallback, useRef, useState } from 'react'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { Answer, AssessmentRecord } from '#shared/domain/assessment.ts'

type Answers = AssessmentRecord['answers']

export type Assessment = {
  answers: Answers
  sealed: boolean
  answerOf(question: string): Answer
  change(question: string, change: Partial<Answer>): void
  undo(): void
  canUndo: boolean
}

const unanswered: Answer = { value: null, evidence: [] }
const historyLength = 100
const none: Answers = {}

/**
 * One's own assessment of a dossier with one exact version of a grid, kept at every rest. The record is made at the
 * first answer; a sealed one no longer changes (invariant 2).
 */
export function useAssessment(dossierId: string, grid: string): Assessment {
  const store = useStore()
  const { profile } = useProfile()
  const { memberId } = profile.identity
  const { records } = useRecords('assessments', { dossierId })
  const record = records.find(one => one.kind === 'individual' && one.grid === grid && one.memberId === memberId)
  const fresh = useRef<{ key: string; stamp: ReturnType<typeof store.stamp> } | null>(null)
  const key = `${dossierId} ${grid} ${memberId}`

  const save = useCallback(
    (answers: Answers) => {
      // Two rests before the store answers must write the same record twice, not two records.
      if (fresh.current?.key !== key) fresh.current = { key, stamp: store.stamp() }
      const base: AssessmentRecord = record ?? {
        ...fresh.current.stamp,
        dossierId,
        kind: 'individual',
        grid,
        memberId,
        answers: {},
        updatedAt: '',
      }
      void store.put('assessments', { ...base, answers, clock: store.tick(), updatedAt: new Date().toISOString() })
    },
    [store, record, dossierId, grid, memberId, key],
  )
  const saved = useAutosaved<Answers>(record?.answers ?? none, save)
  const [past, setPast] = useState<Answers[]>([])
  const sealed = record?.seal !== undefined

  const change = (question: string, change: Partial<Answer>) => {
    if (sealed) return
    setPast(known => [...known.slice(-historyLength), saved.value])
    saved.change({ ...saved.value, [question]: { ...(saved.value[question] ?? unanswered), ...change } })
  }
  const undo = () => {
    const last = past.at(-1)
    if (!last || sealed) return
    setPast(past.slice(0, -1))
    saved.change(last)
  }
  return {
    answers: saved.value,
    sealed,
    answerOf: question => saved.value[question] ?? unanswered,
    change,
    undo,
    canUndo: past.length > 0,
  }
}
