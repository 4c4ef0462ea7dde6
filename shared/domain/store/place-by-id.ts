import { lastTrue } from '#shared/text/last-true.ts'

/** Where the identifier stands, or would, in what is in the order of identifiers. */
export const placeById = <One>(list: readonly One[], id: string, idOf: (one: One) => string): number =>
  lastTrue(list.length, count => idOf(list[count - 1] as One) < id)
