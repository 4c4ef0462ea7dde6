/** Order of two versions of three numbers, `1.10.0` after `1.9.0`; what is not one goes by its text, before. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [numbersOf(left), numbersOf(right)]
  if (a === null || b === null) return a === b ? (left < right ? -1 : Number(left > right)) : a === null ? -1 : 1
  return a.map((part, rank) => part - (b[rank] ?? 0)).find(difference => difference !== 0) ?? 0
}

/** The first version after `version` that is not taken: the middle number goes up. */
export function nextVersion(version: string, taken: readonly string[]): string {
  const [major = 1, minor = 0] = numbersOf(version) ?? []
  for (let next = minor + 1; ; next++) {
    const candidate = `${major}.${next}.0`
    if (!taken.includes(candidate)) return candidate
  }
}

const numbersOf = (version: string): number[] | null =>
  /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : null
