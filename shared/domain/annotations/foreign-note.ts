import type { AnnotationRecord, annotationMotivations, MarkColor, markStyles, targetShapes } from '../annotation.ts'

/**
 * A note of a file that another program, or another committee, wrote: what of it can be said here. `page` counts from 1;
 * absent, the note is known by its words alone. `percent` is a rectangle of the unrotated page, from its upper left
 * corner, where the file says it so.
 */
export type ForeignNote = {
  /** Its name in that file. */
  id: string
  page?: number
  shape: (typeof targetShapes)[number]
  quads: number[][]
  percent?: { x: number; y: number; width: number; height: number }
  quote?: { exact: string; prefix: string; suffix: string }
  /** Where the words stand in the text of the page, in UTF-16 units, as the file says. */
  position?: { start: number; end: number }
  motivation: (typeof annotationMotivations)[number]
  style?: (typeof markStyles)[number]
  color?: MarkColor
  body: string
  tags: string[]
  /** Whoever the file says wrote it. */
  by: string
  createdAt?: string
  updatedAt?: string
  /** Name, in that file, of what it answers. */
  replyTo?: string
  resolves?: boolean
  /** What files of our own say besides: above all, that it is not for everybody. */
  beside?: Pick<AnnotationRecord, 'audience' | 'criteria' | 'assigneeId' | 'answer'>
}
