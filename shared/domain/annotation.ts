import { z } from 'zod'
import { isoInstant, recordBase, recordId } from './record.ts'

/** Name and version of the text extractor an anchor's offsets belong to. */
export const anchorExtractor = 'pdfjs-5.6.205'

/**
 * Place of a passage in a PDF (W3C Web Annotation: text quote and text position selectors).
 * `page` counts from 1; `position` is in UTF-16 units of the page's NFC text; `quads` are in PDF user space of the
 * unrotated page, eight numbers a quadrilateral (x1 y1 … x4 y4), in points.
 */
export const anchor = z.looseObject({
  page: z.number().int().min(1),
  quote: z.looseObject({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  position: z.looseObject({ start: z.number().int().min(0), end: z.number().int().min(0) }),
  quads: z.array(z.array(z.number()).length(8)),
  extractor: z.string(),
})
export type Anchor = z.infer<typeof anchor>

export const annotationMotivations = ['highlighting', 'commenting', 'questioning', 'linking'] as const
export const annotationMotivation = z.enum(annotationMotivations)

/** Colours of marks, in the order they are offered; a mark without one is yellow. */
export const markColors = ['yellow', 'green', 'blue', 'pink', 'orange'] as const
export type MarkColor = (typeof markColors)[number]

/** How a passage is marked; a mark without it is a highlight. */
export const markStyles = ['highlight', 'underline'] as const

/** Who reads it: its author alone, or the committee, who it is for when nothing is said. A private one never leaves. */
export const annotationAudiences = ['private', 'committee'] as const

export const annotationTag = z.string().trim().min(1).max(60)

/** Something a person attaches to a passage of a piece. `body` is the note's text, empty for a bare highlight. */
export const annotationRecord = recordBase.extend({
  dossierId: recordId,
  pieceId: recordId,
  motivation: annotationMotivation,
  target: anchor,
  body: z.string(),
  color: z.enum(markColors).optional(),
  style: z.enum(markStyles).optional(),
  tags: z.array(annotationTag).max(20).optional(),
  audience: z.enum(annotationAudiences).optional(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
})
export type AnnotationRecord = z.infer<typeof annotationRecord>

export const isPrivate = ({ audience }: Pick<AnnotationRecord, 'audience'>): boolean => audience === 'private'
