import { compareText } from '#electron/verification/record/compare-text.ts'
import { printedText } from '#electron/verification/record/printed-text.ts'
import { readStructure } from '#electron/verification/structure/read-structure.ts'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import { failure, type Result } from '#shared/domain/result.ts'

/**
 * Reads a print again as a stranger would and compares its text with what the record says: an act that says something
 * else than its record is not written. Null when they agree; `content` is a record that could be printed.
 */
export async function printFault(content: unknown, bytes: Uint8Array): Promise<Result<never> | null> {
  const record = checkOpinion(content)
  if (!record.ok) return record
  const file = readStructure(bytes)
  if (!file.ok) return failure('print_unlike_record', { reason: file.error.code })
  const difference = compareText(assembleAct(record.value), await printedText(file.value))
  return difference ? failure('print_unlike_record', { reason: difference.detail }) : null
}
