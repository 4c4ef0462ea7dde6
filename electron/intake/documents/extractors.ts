import { anchorExtractor } from '#shared/domain/annotation.ts'

/**
 * Names and versions of what reads each kind. One that comes to read other words of the same file gets another number:
 * what was kept of its predecessor is then read anew.
 */
export const extractors = {
  pdf: anchorExtractor,
  docx: 'mammoth-1.13.0-delibere-2',
  odt: 'delibere-odt-2',
  ods: 'delibere-ods-1',
  xlsx: 'delibere-xlsx-2',
  csv: 'papaparse-5.7.1-delibere-2',
  email: 'postal-mime-4.0.0-delibere-2',
  json: 'delibere-json-1',
  text: 'delibere-text-1',
  none: 'delibere-none-1',
} as const

const current: ReadonlySet<string> = new Set(Object.values(extractors))
export const isCurrentExtractor = (extractor: string): boolean => current.has(extractor)
