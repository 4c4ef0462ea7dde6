/**
 * Van der Eijk's agreement A of the marks on an ordered scale, from the number of marks at each of its levels, lowest to
 * highest: 1 when all are at one level, 0 when they are spread evenly, −1 when they are halved between the extremes.
 * `null` without a mark, or with fewer than three levels, for which it is not defined.
 *
 * C. van der Eijk, “Measuring Agreement in Ordered Rating Scales”, Quality & Quantity 35 (2001), 325–341. Chosen over
 * Leik's consensus (1966), which on even levels is the mean absolute deviation told another way: A sees two camps.
 */
export function ordinalAgreement(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0 || counts.length < 3) return null
  let left = [...counts]
  let agreement = 0
  // The distribution is taken apart in layers, each a pattern of levels that have marks and levels that have none.
  while (left.some(count => count > 0)) {
    const height = Math.min(...left.filter(count => count > 0))
    const pattern = left.map(count => count > 0)
    agreement += layerAgreement(pattern) * ((height * pattern.filter(Boolean).length) / total)
    left = left.map(count => Math.max(0, count - height))
  }
  return agreement
}

/** Equation (2) of the article: unimodality of the pattern, weighed by how few of its levels are used. */
function layerAgreement(pattern: readonly boolean[]): number {
  const levels = pattern.length
  const used = pattern.filter(Boolean).length
  const { unimodal, multimodal } = triples(pattern)
  const counted = unimodal + multimodal
  const unimodality =
    counted === 0 ? 1 : ((levels - 2) * unimodal - (levels - 1) * multimodal) / ((levels - 2) * counted)
  return unimodality * (1 - (used - 1) / (levels - 1))
}

/** Triples of levels in order: used-used-empty and empty-used-used speak for one camp, used-empty-used for two. */
function triples(pattern: readonly boolean[]): { unimodal: number; multimodal: number } {
  let [unimodal, multimodal] = [0, 0]
  let [empty, used, emptyUsed, usedUsed, usedEmpty] = [0, 0, 0, 0, 0]
  for (const isUsed of pattern) {
    if (isUsed) {
      multimodal += usedEmpty
      unimodal += emptyUsed
      usedUsed += used
      emptyUsed += empty
      used += 1
    } else {
      unimodal += usedUsed
      usedEmpty += used
      empty += 1
    }
  }
  return { unimodal, multimodal }
}
