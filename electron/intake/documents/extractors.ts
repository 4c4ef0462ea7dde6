import { anchorExtractor } from '#shared/domain/annotation.ts'

/**
 * Names and versions of what reads each kind. One that comes to read other words of the same file gets another number:
 * what was kept of its predecessor is then read anew.
 */
export const extractors = {
  pdf: anchorExtractor,
  text: 'delibere-text-1',
  none: 'delibere-none-1',
} as const

const current: ReadonlySet<string> = new Set(Object.values(extractors))
export const isCurrentExtractor = (extractor: string): boolean => current.has(extractor)
