import type { AnnotationRecord } from '../annotation.ts'
import { lineInks, markInks } from './mark-inks.ts'
import { pdfDate } from './pdf-date.ts'
import { type Bounds, boundsOf } from './quad-bounds.ts'
import { colorOf } from './select-notes.ts'
import { tagLine } from './tag-line.ts'
import { shapeOf } from './targets.ts'
import { type Thread, threadsOf } from './threads.ts'
import type { AnnotatedFile } from './web-annotation.ts'

/** Intents by which our own files say what the standard has no element for (`IT` of ISO 32000-1 12.5.6.2). */
export const xfdfIntents = { piece: 'DeliberePiece', question: 'DelibereQuestion', link: 'DelibereLink' } as const

/** Where the sign of a note on a whole page stands: XFDF asks for a place, and does not know how large the page is. */
const signPlace: Bounds = [18, 18, 36, 36]

/**
 * Annotations of one PDF as XFDF (ISO 19444-1), which readers of PDF import: passages as `highlight` or `underline`,
 * areas as `square`, notes on a page or on the piece as `text`, replies as `text` with `inreplyto`, the state of a thread
 * in the model of a review. In the user space of the unrotated page, pages counted from 0. A passage or an area whose
 * place is not known in points is left out, and what is said of it: XFDF has no other way to say where it is.
 */
export function toXfdf(
  annotations: readonly AnnotationRecord[],
  { fileName, sha256 }: Pick<AnnotatedFile, 'fileName' | 'sha256'>,
  nameOf: (memberId: string) => string,
): string {
  const lines = placedThreads(annotations).flatMap(thread => linesOf(thread, nameOf))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve">',
    `<f href="${escaped(fileName)}"/>`,
    `<ids original="${sha256}" modified="${sha256}"/>`,
    '<annots>',
    ...lines,
    '</annots>',
    '</xfdf>',
    '',
  ].join('\n')
}

/** How many of these are in the file that `toXfdf` writes. */
export const xfdfCount = (annotations: readonly AnnotationRecord[]): number =>
  placedThreads(annotations).reduce((sum, { replies }) => sum + 1 + replies.length, 0)

const placedThreads = (annotations: readonly AnnotationRecord[]): Thread[] =>
  threadsOf(annotations).filter(({ root }) => isPlaced(root))

const isPlaced = ({ target }: AnnotationRecord): boolean =>
  ['page', 'piece'].includes(shapeOf(target)) || target.quads.length > 0

function linesOf({ root, replies }: Thread, nameOf: (memberId: string) => string): string[] {
  const said = replies.flatMap(reply => {
    const attributes = { ...spoken(reply, nameOf), page: String(root.target.page - 1), inreplyto: root.id }
    const hidden = { rect: signPlace.join(','), flags: 'hidden,print,nozoom,norotate' }
    const words =
      reply.body === '' && reply.resolves !== undefined
        ? []
        : [element('text', { ...attributes, ...hidden, replyType: 'reply' }, reply.body)]
    if (reply.resolves === undefined) return words
    const state = { name: `${reply.id}:state`, state: reply.resolves ? 'Completed' : 'None', statemodel: 'Review' }
    return [...words, element('text', { ...attributes, ...hidden, ...state }, '')]
  })
  return [markOf(root, nameOf), ...said]
}

function markOf(annotation: AnnotationRecord, nameOf: (memberId: string) => string): string {
  const { target, body, style = 'highlight' } = annotation
  const shape = shapeOf(target)
  const rect = boundsOf(target.quads)
  const intent = intentOf(annotation)
  const attributes = {
    page: String(target.page - 1),
    rect: (shape === 'page' || shape === 'piece' ? signPlace : rect).map(points).join(','),
    ...(shape === 'passage' ? { coords: target.quads.flat().map(points).join(',') } : {}),
    ...spoken(annotation, nameOf),
    ...(shape === 'page' ? { icon: 'Comment' } : {}),
    ...(shape === 'piece' ? { icon: 'Note' } : {}),
    ...(shape === 'area'
      ? { color: lineInks[colorOf(annotation)], 'interior-color': markInks.light[colorOf(annotation)], opacity: '0.5' }
      : {}),
    ...(intent === '' ? {} : { intent }),
    flags: 'print',
  }
  return element(shape === 'passage' ? style : shape === 'area' ? 'square' : 'text', attributes, body)
}

const intentOf = ({ target, motivation }: AnnotationRecord): string =>
  [
    ...(target.shape === 'piece' ? [xfdfIntents.piece] : []),
    ...(motivation === 'questioning' ? [xfdfIntents.question] : []),
    ...(motivation === 'linking' ? [xfdfIntents.link] : []),
  ].join('.')

const spoken = (one: AnnotationRecord, nameOf: (memberId: string) => string) => ({
  color: markInks.light[colorOf(one)],
  name: one.id,
  title: nameOf(one.author),
  subject: tagLine(one.tags ?? []),
  creationdate: pdfDate(one.createdAt),
  date: pdfDate(one.updatedAt),
})

function element(name: string, attributes: Readonly<Record<string, string>>, body: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const contents = body === '' ? '' : `<contents>${escaped(body)}</contents>`
  return `<${name}${written.join('')}>${contents}</${name}>`
}

/** Five decimals, as PDF readers keep. */
const points = (value: number): string => String(Math.round(value * 1e5) / 1e5)

/** Characters that XML 1.0 cannot hold, even escaped, are left out; line ends and tabs are kept in attributes. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
