import { z } from 'zod'
import type { FileKind } from './piece.ts'
import { isoDate, isoInstant, recordBase, recordId, sha256Hex } from './record.ts'

/**
 * Name and version of the text extractor an anchor's offsets belong to. `pdfjs-5.6.205` alone read the runs of a page in
 * the order of the file; since `-delibere-2` columns are read one after the other, and since `-delibere-3` a line ends where
 * its last run and the next stand apart, though nothing else says so (`shared/text/reading-order`).
 */
export const anchorExtractor = 'pdfjs-5.6.205-delibere-3'

/** The same of what is no PDF: the text of a document as it is shown here (`renderer/features/reading/document`). */
export const documentExtractor = 'html-1'

/** The extractor whose text the anchors of a file of this kind are measured in. */
export const extractorOf = (kind: FileKind): string => (kind === 'pdf' ? anchorExtractor : documentExtractor)

/** What of a piece a target is: words, a rectangle of a page, a whole page, the whole piece. Words when nothing is said. */
export const targetShapes = ['passage', 'area', 'page', 'piece'] as const

/**
 * Place of a passage in a PDF (W3C Web Annotation: text quote and text position selectors).
 * `page` counts from 1; `position` is in UTF-16 units of the page's NFC text; `quads` are in PDF user space of the
 * unrotated page, eight numbers a quadrilateral (x1 y1 … x4 y4), in points. Of what is no PDF `page` is 1 and there are
 * no quads. An area has one quad and, like a page and a piece, an empty quotation.
 */
export const anchor = z.looseObject({
  page: z.number().int().min(1),
  quote: z.looseObject({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  position: z.looseObject({ start: z.number().int().min(0), end: z.number().int().min(0) }),
  quads: z.array(z.array(z.number()).length(8)),
  extractor: z.string(),
  shape: z.enum(targetShapes).optional(),
})
export type Anchor = z.infer<typeof anchor>

export const annotationMotivations = ['highlighting', 'commenting', 'questioning', 'linking', 'replying'] as const
export const annotationMotivation = z.enum(annotationMotivations)

/** Colours of marks, in the order they are offered; a mark without one is yellow. */
export const markColors = ['yellow', 'green', 'blue', 'pink', 'orange'] as const
export type MarkColor = (typeof markColors)[number]

/** How a passage is marked; a mark without it is a highlight. */
export const markStyles = ['highlight', 'underline'] as const

/**
 * Who reads it: its author alone, its author and the rapporteur of the dossier, or the committee, who it is for when
 * nothing is said. A private one never leaves.
 */
export const annotationAudiences = ['private', 'rapporteur', 'committee'] as const

export const annotationTag = z.string().trim().min(1).max(60)

/** A criterion of an exact version of a grid (`id@version`). */
export const criterionLink = z.looseObject({ grid: z.string().min(1), question: z.string().min(1) })
export type CriterionLink = z.infer<typeof criterionLink>

/** Where a note stood in an earlier version of its piece. */
export const formerTarget = z.looseObject({ version: sha256Hex, target: anchor })

/** What the project owner answered to a question: the day it came, and the piece that brought it. */
export const answerGiven = z.looseObject({ on: isoDate, pieceId: recordId.optional() })
export type AnswerGiven = z.infer<typeof answerGiven>

/**
 * Something a person attaches to a passage of a piece. `body` is the note's text, empty for a bare highlight. Only its
 * author writes it: what others say of it are replies, and a thread is resolved by the newest reply that says so.
 */
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
  /** Hash of the version of the piece that `target` was read in; absent, it is the first. */
  version: sha256Hex.optional(),
  /** Oldest first. */
  formerTargets: z.array(formerTarget).optional(),
  /** Hash of the version in which its author found that what it stands on is gone. */
  goneIn: sha256Hex.optional(),
  /** The note that begins the thread; its target is repeated here. */
  replyTo: recordId.optional(),
  /** Of a reply: from here on the thread is resolved, or open again. */
  resolves: z.boolean().optional(),
  /** Of a reply to a question: its words are the answer, or sum it up. */
  answer: answerGiven.optional(),
  mentions: z.array(recordId).max(50).optional(),
  assigneeId: recordId.optional(),
  criteria: z.array(criterionLink).max(50).optional(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
})
export type AnnotationRecord = z.infer<typeof annotationRecord>
