import { assertNever } from '#shared/domain/assert-never.ts'
import type { Task } from '#shared/domain/assessment/task.ts'

/** What the pane shows beside the outline. */
export type View = 'questions' | 'results' | 'missing' | 'summary'

/** The views of a task, in the order of the work. A contribution has no result: it answers a part of the grid. */
export function viewsOf(task: Task): View[] {
  switch (task.kind) {
    case 'individual':
      return ['questions', 'results', 'summary']
    case 'contribution':
      return ['questions', 'summary']
    case 'reference':
      return ['questions', 'missing', 'results', 'summary']
    default:
      return assertNever(task)
  }
}
