import { withAnswersChange } from '#shared/domain/assessment/with-answers-change.ts'
import type { Answer } from '#shared/domain/assessment.ts'

export type Answers = Readonly<Record<string, Answer>>

/**
 * One act, whatever the number of answers it changed, and those alone: one that is absent before was none.
 * `question`: where to go to see what was undone.
 */
export type Step = { question: string; before: Answers; after: Answers }

export type History = { past: readonly Step[]; future: readonly Step[] }

export const noHistory: History = { past: [], future: [] }

/** More than anybody takes back one by one. */
const historyLength = 200

export const stepOf = (answers: Answers, next: Answers, question: string): Step => ({
  question,
  before: Object.fromEntries(Object.entries(answers).filter(([id]) => Object.hasOwn(next, id))),
  after: next,
})

/** The answers after a step, or before it: only what it changed of them, so that what came from elsewhere stays. */
export const moveTo = (side: 'before' | 'after', { before, after }: Step, answers: Answers): Record<string, Answer> =>
  side === 'before' ? withAnswersChange(answers, after, before) : withAnswersChange(answers, before, after)

/** With one more act; `joined`: it goes on with the last one, as typing does. What had been undone cannot come back. */
export function withStep({ past }: History, step: Step, joined: boolean): History {
  const last = joined ? past.at(-1) : undefined
  const grown = last ? [...past.slice(0, -1), { ...last, after: moveTo('after', step, last.after) }] : [...past, step]
  return { past: grown.slice(-historyLength), future: [] }
}

/** The last act and the history without it; `null` where nothing is left to undo. */
export function undone({ past, future }: History): { step: Step; history: History } | null {
  const step = past.at(-1)
  return step ? { step, history: { past: past.slice(0, -1), future: [step, ...future] } } : null
}

/** The act undone last and the history with it; `null` where nothing was undone. */
export function redone({ past, future }: History): { step: Step; history: History } | null {
  const [step, ...rest] = future
  return step ? { step, history: { past: [...past, step], future: rest } } : null
}
