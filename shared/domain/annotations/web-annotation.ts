import { z } from 'zod'
import { type Anchor, type AnnotationRecord, annotationRecord } from '../annotation.ts'
import type { PieceRecord } from '../piece.ts'
import { versionOf } from '../piece-versions.ts'
import { type Bounds, boundsOf } from './quad-bounds.ts'
import { shapeOf } from './targets.ts'

/** The document that annotations stand on, with its former versions: a note names the one it was read in, or the first. */
export type AnnotatedFile = Pick<PieceRecord, 'sha256' | 'fileName' | 'formerVersions'> & {
  /** What of a page of a version is shown, unrotated, in points; absent or null where it is not known. */
  pageBox?(page: number, version: string): Bounds | null
}

const context = 'http://www.w3.org/ns/anno.jsonld'
/** What the vocabulary of the W3C has no word for. */
const namespace = 'https://delibere.invalid/ns#'
/** PDF open parameters: the `page` of a fragment. */
export const pdfFragments = 'http://tools.ietf.org/rfc/rfc3778'
/** Media fragments: a rectangle of a picture, here of the page. */
export const mediaFragments = 'http://www.w3.org/TR/media-frags/'

export const recordUrn = 'urn:delibere:annotation:'
export const urnOf = (id: string): string => `${recordUrn}${encodeURIComponent(id)}`

/**
 * Annotations of one document as an annotation page of the W3C Web Annotation Data Model (2017), JSON-LD: motivation,
 * text and tags as bodies, the passage by page, quotation and position; an area by its share of the page, and by its
 * outline in points; a reply as an annotation on an annotation. The record is beside them under a name of our own, so
 * that reading it back loses nothing.
 */
export function toWebAnnotations(
  annotations: readonly AnnotationRecord[],
  file: AnnotatedFile,
  nameOf: (memberId: string) => string,
): object {
  return {
    '@context': [context, { delibere: namespace }],
    type: 'AnnotationPage',
    items: annotations.map(annotation => {
      const { id, author, motivation, createdAt, updatedAt, replyTo, criteria = [] } = annotation
      return {
        id: urnOf(id),
        type: 'Annotation',
        motivation,
        created: createdAt,
        modified: updatedAt,
        creator: { type: 'Person', name: nameOf(author) },
        body: [
          ...bodiesOf(annotation),
          ...criteria.map(({ grid, question }) => ({
            type: 'SpecificResource',
            purpose: 'linking',
            source: `urn:delibere:grid:${encodeURIComponent(grid)}`,
            selector: { type: 'FragmentSelector', value: encodeURIComponent(question) },
          })),
        ],
        target: replyTo === undefined ? targetOf(annotation, file) : urnOf(replyTo),
        // Of a reply the target is a note: the document it is said of stands beside it.
        ...(replyTo === undefined ? {} : { 'delibere:source': sourceOf(annotation, file) }),
        'delibere:record': annotation,
      }
    }),
  }
}

const bodiesOf = ({ body, tags = [] }: AnnotationRecord): object[] => [
  ...(body === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: body }]),
  ...tags.map(value => ({ type: 'TextualBody', purpose: 'tagging', value })),
]

/** RFC 6920 § 7: the document is known by its bytes, wherever it is kept; those of the version that was read. */
const sourceOf = (annotation: AnnotationRecord, file: AnnotatedFile): string =>
  `nih:sha-256;${versionOf(annotation, file)}`

const fileNameOf = (version: string, { fileName, formerVersions = [] }: AnnotatedFile): string =>
  formerVersions.find(({ sha256 }) => sha256 === version)?.fileName ?? fileName

function targetOf(annotation: AnnotationRecord, file: AnnotatedFile): object {
  const { target, formerTargets = [] } = annotation
  const version = versionOf(annotation, file)
  const selector = selectorsOf(target, page => file.pageBox?.(page, version) ?? null)
  return {
    source: sourceOf(annotation, file),
    'delibere:fileName': fileNameOf(version, file),
    ...(selector.length === 0 ? {} : { selector }),
    ...(formerTargets.length === 0
      ? {}
      : {
          'delibere:formerTargets': formerTargets.map(former => ({
            source: `nih:sha-256;${former.version}`,
            selector: selectorsOf(former.target, () => null),
          })),
        }),
  }
}

function selectorsOf(target: Anchor, pageBox: (page: number) => Bounds | null): object[] {
  const page = { type: 'FragmentSelector', conformsTo: pdfFragments, value: `page=${target.page}` }
  switch (shapeOf(target)) {
    case 'piece':
      return []
    case 'page':
      return [page]
    case 'area': {
      const box = pageBox(target.page)
      const percent = box && xywh(boundsOf(target.quads), box)
      return [
        percent
          ? { ...page, refinedBy: { type: 'FragmentSelector', conformsTo: mediaFragments, value: percent } }
          : page,
        { ...page, refinedBy: { type: 'SvgSelector', value: outline(target.quads) } },
      ]
    }
    case 'passage':
      return [
        { ...page, refinedBy: { type: 'TextPositionSelector', ...target.position } },
        { type: 'TextQuoteSelector', ...target.quote },
      ]
  }
}

const share = (part: number, whole: number): number => Math.round((part / whole) * 1e6) / 1e4

/** In percent of what is shown of the page, unrotated, from its upper left corner. */
function xywh([left, bottom, right, top]: Bounds, [x1, y1, x2, y2]: Bounds): string | null {
  const [width, height] = [x2 - x1, y2 - y1]
  if (width <= 0 || height <= 0) return null
  const parts = [
    share(left - x1, width),
    share(y2 - top, height),
    share(right - left, width),
    share(top - bottom, height),
  ]
  return `xywh=percent:${parts.join(',')}`
}

/** In points of PDF user space, whose ordinates grow upwards: the picture turns them over. */
function outline(quads: readonly (readonly number[])[]): string {
  const polygons = quads.map(([x1, y1, x2, y2, x3, y3, x4, y4]) => {
    const corners = [`${x1},${y1}`, `${x2},${y2}`, `${x4},${y4}`, `${x3},${y3}`]
    return `<polygon points="${corners.join(' ')}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg"><g transform="scale(1,-1)">${polygons.join('')}</g></svg>`
}

const ours = z.looseObject({
  target: z.union([z.string(), z.looseObject({ source: z.string() })]),
  'delibere:source': z.string().optional(),
  'delibere:record': z.unknown().optional(),
})

export type ReadRecord = { annotation: AnnotationRecord; sha256: string }

/** The record that one annotation carries, and the document it stands on (SHA-256); null where it carries none. */
export function recordIn(item: unknown): ReadRecord | null {
  const read = ours.safeParse(item)
  if (!read.success) return null
  const { target } = read.data
  const annotation = annotationRecord.safeParse(read.data['delibere:record'])
  const source = typeof target === 'string' ? read.data['delibere:source'] : target.source
  const sha256 = /^nih:sha-256;([0-9a-f]{64})$/.exec(source ?? '')?.[1]
  return annotation.success && sha256 !== undefined ? { annotation: annotation.data, sha256 } : null
}
