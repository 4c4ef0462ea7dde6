import { ok, type Result } from '../../result.ts'
import { assembleAct } from '../assemble-act.ts'
import { checkAct, type OpinionFailure } from '../check-opinion.ts'
import { opinionHtml } from './opinion-html.ts'

/** The HTML of a parsed opinion/1 record, checked as for the PDF. */
export function opinionPage(content: unknown): Result<string, OpinionFailure> {
  const checked = checkAct(content)
  return checked.ok ? ok(opinionHtml(assembleAct(checked.value.record, checked.value.grids))) : checked
}
