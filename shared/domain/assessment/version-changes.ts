import type { Answer } from '../assessment.ts'
import type { Grid, Question } from '../grid/grid.ts'
import { sameAnswer, saysSomething } from './same-answer.ts'

type Answers = Readonly<Record<string, Answer>>

/** `what`: the answer itself, or only the reason, the confidence or the evidence it rests on. `null`: nothing was said. */
export type VersionChange = {
  question: Question
  before: Answer | null
  after: Answer | null
  what: 'answer' | 'grounds'
}

/** What differs between two versions of an assessment, in the order of the grid. */
export function versionChanges(grid: Grid, before: Answers, after: Answers): VersionChange[] {
  return grid.questions.flatMap((question): VersionChange[] => {
    const [old, now] = [said(before, question.id), said(after, question.id)]
    const change = { question, before: old, after: now }
    if (old === null || now === null) return old === now ? [] : [{ ...change, what: 'answer' }]
    if (!sameAnswer(old, now)) return [{ ...change, what: 'answer' }]
    return sameGrounds(old, now) ? [] : [{ ...change, what: 'grounds' }]
  })
}

function said(answers: Answers, question: string): Answer | null {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
  return saysSomething(answer) ? answer : null
}

const sameGrounds = (a: Answer, b: Answer): boolean =>
  (a.reason ?? '').trim() === (b.reason ?? '').trim() &&
  a.confidence === b.confidence &&
  a.evidence.length === b.evidence.length &&
  a.evidence.every(id => b.evidence.includes(id))
