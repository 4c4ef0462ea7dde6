const longestProposal = 48

/** An identifier made from a label: lower-case letters and digits joined by `join`, and no other of `taken`. */
export function proposeId(label: string, taken: ReadonlySet<string>, fallback: string, join: '-' | '_' = '-'): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
  let proposal = ''
  for (const word of words) {
    const longer = proposal === '' ? word : `${proposal}${join}${word}`
    if (longer.length > longestProposal && proposal !== '') break
    proposal = longer.slice(0, longestProposal)
  }
  return uniqueId(proposal === '' ? fallback : proposal, taken, join)
}

/** `id`, or `id` followed by the first number from 2 that makes it different from every other. */
export function uniqueId(id: string, taken: ReadonlySet<string>, join: '-' | '_' = '-'): string {
  if (!taken.has(id)) return id
  let number = 2
  while (taken.has(`${id}${join}${number}`)) number += 1
  return `${id}${join}${number}`
}
