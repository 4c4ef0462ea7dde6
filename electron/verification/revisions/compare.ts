import type { Revision } from '../structure/pdf-file.ts'
import type { PdfObject } from '../structure/pdf-value.ts'
import { differingKeys, sameObject } from '../structure/same-value.ts'
import { type Area, areaOfKey, areasOf } from './areas.ts'

/** One difference between two revisions that follow each other. `key` is set where entries of a dictionary differ. */
export type Change = {
  object: number
  area: Area
  what: 'added' | 'changed' | 'removed'
  key?: string
}

/** Every difference between a revision and the one before it. Objects written again as they were are none. */
export function compareRevisions(before: Revision, after: Revision): Change[] {
  const areasBefore = areasOf(before)
  const areasAfter = areasOf(after)
  const removed = after.deleted.map(
    (object): Change => ({ object, area: areasBefore.get(object) ?? 'other', what: 'removed' }),
  )
  const written = [...after.written.values()].flatMap(object => {
    const old = before.objects.get(object.number)
    if (!old)
      return [{ object: object.number, area: areasAfter.get(object.number) ?? 'other', what: 'added' } as Change]
    return changesOf(old, object, areasBefore.get(object.number) ?? 'other')
  })
  return [...removed, ...written]
}

function changesOf(old: PdfObject, object: PdfObject, area: Area): Change[] {
  if (sameObject(old, object)) return []
  const change = (key?: string): Change => ({
    object: object.number,
    area: key === undefined ? area : areaOfKey(area, key),
    what: 'changed',
    ...(key === undefined ? {} : { key }),
  })
  if (old.stream || object.stream || old.value.kind !== 'dictionary' || object.value.kind !== 'dictionary')
    return [change()]
  return differingKeys(old.value, object.value).map(key => change(key))
}
