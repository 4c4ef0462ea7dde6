import type { AnnotationRecord } from '#shared/domain/annotation.ts'

/** What is made of the words that are chosen. */
export type PassageAction = 'highlight' | 'underline' | 'note' | 'question' | 'evidence'

export const motivationOf = {
  highlight: 'highlighting',
  underline: 'highlighting',
  evidence: 'highlighting',
  note: 'commenting',
  question: 'questioning',
} as const satisfies Record<PassageAction, AnnotationRecord['motivation']>
