/** A number and the dossiers it counts, by identifier. */
export type Count<Key extends string> = { key: Key; dossiers: string[] }

/**
 * Counts by key, in the order of `keys`; a key that nothing has is left out. A dossier with several keys (two grids, two
 * bounds) is counted under each.
 */
export function countDossiers<Key extends string>(
  keys: readonly Key[],
  entries: readonly { dossierId: string; key: Key }[],
): Count<Key>[] {
  return keys
    .map(key => ({
      key,
      dossiers: [...new Set(entries.filter(entry => entry.key === key).map(({ dossierId }) => dossierId))].toSorted(),
    }))
    .filter(({ dossiers }) => dossiers.length > 0)
}
