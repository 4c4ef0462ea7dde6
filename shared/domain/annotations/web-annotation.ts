import { z } from 'zod'
import { type AnnotationRecord, annotationRecord } from '../annotation.ts'
import { failure, ok, type Result } from '../result.ts'

/** The document that annotations stand on. */
export type AnnotatedFile = { sha256: string; fileName: string }

const context = 'http://www.w3.org/ns/anno.jsonld'
/** What the vocabulary of the W3C has no word for. */
const namespace = 'https://delibere.invalid/ns#'
/** PDF open parameters: the `page` of a fragment. */
const pdfFragments = 'http://tools.ietf.org/rfc/rfc3778'

const recordUrn = 'urn:delibere:annotation:'

/**
 * Annotations of one document as an annotation page of the W3C Web Annotation Data Model (2017), JSON-LD: motivation,
 * text and tags as bodies, the passage by page, quotation and position. The record is beside them under a name of our
 * own, so that reading it back loses nothing.
 */
export function toWebAnnotations(
  annotations: readonly AnnotationRecord[],
  { sha256, fileName }: AnnotatedFile,
  nameOf: (memberId: string) => string,
): object {
  return {
    '@context': [context, { delibere: namespace }],
    type: 'AnnotationPage',
    items: annotations.map(annotation => {
      const { id, author, motivation, body, tags = [], target, createdAt, updatedAt } = annotation
      return {
        id: `${recordUrn}${encodeURIComponent(id)}`,
        type: 'Annotation',
        motivation,
        created: createdAt,
        modified: updatedAt,
        creator: { type: 'Person', name: nameOf(author) },
        body: [
          ...(body === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: body }]),
          ...tags.map(value => ({ type: 'TextualBody', purpose: 'tagging', value })),
        ],
        target: {
          // RFC 6920 § 7: the document is known by its bytes, wherever it is kept.
          source: `nih:sha-256;${sha256}`,
          'delibere:fileName': fileName,
          selector: [
            {
              type: 'FragmentSelector',
              conformsTo: pdfFragments,
              value: `page=${target.page}`,
              refinedBy: { type: 'TextPositionSelector', ...target.position },
            },
            { type: 'TextQuoteSelector', ...target.quote },
          ],
        },
        'delibere:record': annotation,
      }
    }),
  }
}

const annotationPage = z.looseObject({
  type: z.literal('AnnotationPage'),
  items: z.array(
    z.looseObject({
      target: z.looseObject({ source: z.string() }),
      'delibere:record': z.unknown().optional(),
    }),
  ),
})

/**
 * The records of such a page, as they were written, and the documents they stand on (SHA-256). Fails on what is no page
 * of annotations, and on one whose items carry no record that can be read (`item`, from 1).
 */
export function fromWebAnnotations(
  content: unknown,
): Result<{ annotation: AnnotationRecord; sha256: string }[], 'annotations_malformed'> {
  const page = annotationPage.safeParse(content)
  if (!page.success) return failure('annotations_malformed', { item: 0 })
  const read: { annotation: AnnotationRecord; sha256: string }[] = []
  for (const [rank, item] of page.data.items.entries()) {
    const annotation = annotationRecord.safeParse(item['delibere:record'])
    const sha256 = /^nih:sha-256;([0-9a-f]{64})$/.exec(item.target.source)?.[1]
    if (!annotation.success || sha256 === undefined) return failure('annotations_malformed', { item: rank + 1 })
    read.push({ annotation: annotation.data, sha256 })
  }
  return ok(read)
}
