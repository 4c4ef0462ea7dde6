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

/** Something a person attaches to a passage of a piece. `body` is the note's text, empty for a bare highlight. */
export const annotationRecord = recordBase.extend({
  dossierId: recordId,
  pieceId: recordId,
  motivation: annotationMotivation,
  target: anchor,
  body: z.string(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
})
export type AnnotationRecord = z.infer<typeof annotationRecord>
