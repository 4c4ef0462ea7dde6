import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { PassageAction } from './pdf/reading-toolbar.tsx'

/** What a note is for when it is made so. */
export const motivationOf = {
  highlight: 'highlighting',
  underline: 'highlighting',
  evidence: 'highlighting',
  note: 'commenting',
  question: 'questioning',
} as const satisfies Record<PassageAction, AnnotationRecord['motivation']>
