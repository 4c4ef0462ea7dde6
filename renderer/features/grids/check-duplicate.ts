import { gridReference } from '#shared/domain/assessment.ts'
import { slug } from '#shared/domain/grid/slug.ts'
import type { Duplicate } from './model-acts.ts'

export type DuplicateFault = 'id_form' | 'version_form' | 'version_taken' | 'title_missing'

/** Why a draft cannot be made under this name, by field, in the order of the form. `taken`: every `id@version`. */
export function checkDuplicate(
  { id, version, title }: Duplicate,
  taken: readonly string[],
): { [Field in keyof Duplicate]?: DuplicateFault } {
  const reference = `${id}@${version}`
  return {
    ...(slug.safeParse(id).success ? {} : { id: 'id_form' }),
    ...(gridReference.safeParse(`x@${version}`).success
      ? taken.includes(reference)
        ? { version: 'version_taken' }
        : {}
      : { version: 'version_form' }),
    ...(title === '' ? { title: 'title_missing' } : {}),
  }
}
