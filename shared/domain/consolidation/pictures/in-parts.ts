import type { PictureCriterion } from './answer-on-picture.ts'

/**
 * Criteria in as few runs as fit, cut between sections; within a section only where it does not fit alone. Every
 * criterion is in one run, in the same order, and a run holds one at least.
 */
export function inParts(
  criteria: readonly PictureCriterion[],
  fits: (run: readonly PictureCriterion[]) => boolean,
): PictureCriterion[][] {
  const parts: PictureCriterion[][] = []
  const add = (run: readonly PictureCriterion[]) => {
    const last = parts.at(-1)
    if (last && fits([...last, ...run])) last.push(...run)
    else parts.push([...run])
  }
  for (const section of bySection(criteria)) {
    if (fits(section)) add(section)
    else for (const criterion of section) add([criterion])
  }
  return parts
}

function bySection(criteria: readonly PictureCriterion[]): PictureCriterion[][] {
  const sections: PictureCriterion[][] = []
  for (const criterion of criteria) {
    const last = sections.at(-1)
    if (last && last[0]?.question.sectionId === criterion.question.sectionId) last.push(criterion)
    else sections.push([criterion])
  }
  return sections
}
