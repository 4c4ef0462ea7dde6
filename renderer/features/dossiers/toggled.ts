/** The set with a key put in where it was not there, and taken out where it was. */
export function toggled(set: ReadonlySet<string>, key: string): Set<string> {
  const after = new Set(set)
  if (!after.delete(key)) after.add(key)
  return after
}
