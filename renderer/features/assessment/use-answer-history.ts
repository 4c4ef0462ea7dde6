import { useCallback, useEffect, useRef, useState } from 'react'
import { changedAnswer } from '#shared/domain/assessment/take-over.ts'
import { type Answer, unanswered } from '#shared/domain/assessment.ts'
import { type Answers, type History, moveTo, noHistory, redone, stepOf, undone, withStep } from './answer-history.ts'

/** `typing`: one of many changes of a text, undone together. */
export type ChangeAnswer = (question: string, change: Partial<Answer>, how?: 'typing') => void

export type AnswerHistory = {
  change: ChangeAnswer
  /** Takes several answers in one act, which one undoes at once; `question` is where undoing leads. */
  takeAll(taken: Answers, question: string): void
  /** Takes the last act back, or makes it again; answers the question it was about. */
  undo(): string | undefined
  redo(): string | undefined
  canUndo: boolean
  canRedo: boolean
}

/** A pause longer than this begins another change to undo. */
const sameTyping = 2000

type Options = {
  answers: Answers
  keep(answers: Record<string, Answer>): void
  frozen: boolean
  /** The record the acts were made on: those made on another are forgotten. */
  of: string
}

/** Changes of answers, each kept at once, and what it takes to undo them. */
export function useAnswerHistory({ answers, keep, frozen, of }: Options): AnswerHistory {
  const [known, setKnown] = useState<{ of: string; history: History }>({ of, history: noHistory })
  const history = known.of === of ? known.history : noHistory
  const latest = useRef(answers)
  useEffect(() => {
    latest.current = answers
  }, [answers])
  const typing = useRef({ of: '', at: 0 })

  const write = useCallback(
    (next: Record<string, Answer>) => {
      latest.current = next
      keep(next)
    },
    [keep],
  )
  const act = useCallback(
    (next: Answers, question: string, joined: boolean) => {
      const step = stepOf(latest.current, next, question)
      setKnown(({ of: before, history: past }) => ({
        of,
        history: withStep(before === of ? past : noHistory, step, joined),
      }))
      write({ ...latest.current, ...next })
    },
    [of, write],
  )
  const change = useCallback<ChangeAnswer>(
    (question, change, how) => {
      if (frozen) return
      const kind = how === 'typing' ? `${question} ${Object.keys(change).join(' ')}` : ''
      const at = performance.now()
      const goesOn = kind !== '' && kind === typing.current.of && at - typing.current.at < sameTyping
      typing.current = { of: kind, at }
      act({ [question]: changedAnswer(latest.current[question] ?? unanswered, change) }, question, goesOn)
    },
    [frozen, act],
  )
  const takeAll = useCallback(
    (taken: Answers, question: string) => {
      if (frozen || Object.keys(taken).length === 0) return
      typing.current = { of: '', at: 0 }
      act(taken, question, false)
    },
    [frozen, act],
  )
  const move = useCallback(
    (moved: ReturnType<typeof undone>, side: 'before' | 'after') => {
      if (!moved || frozen) return undefined
      typing.current = { of: '', at: 0 }
      setKnown({ of, history: moved.history })
      write(moveTo(side, moved.step, latest.current))
      return moved.step.question
    },
    [frozen, of, write],
  )
  const undo = useCallback(() => move(undone(history), 'before'), [move, history])
  const redo = useCallback(() => move(redone(history), 'after'), [move, history])
  return {
    change,
    takeAll,
    undo,
    redo,
    canUndo: !frozen && history.past.length > 0,
    canRedo: !frozen && history.future.length > 0,
  }
}
