import type { AnnotationRecord } from '../annotation.ts'
import { markInks } from './mark-inks.ts'
import { colorOf } from './select-notes.ts'
import type { AnnotatedFile } from './web-annotation.ts'

/**
 * Annotations of one PDF as XFDF (ISO 19444-1), which readers of PDF import: one `highlight` or `underline` each, in the
 * user space of the unrotated page, pages counted from 0. An annotation whose place is not known in points is left out:
 * XFDF has no other way to say where it is.
 */
export function toXfdf(
  annotations: readonly AnnotationRecord[],
  { fileName, sha256 }: AnnotatedFile,
  nameOf: (memberId: string) => string,
): string {
  const lines = annotations.filter(({ target }) => target.quads.length > 0).map(one => markOf(one, nameOf(one.author)))
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

function markOf(annotation: AnnotationRecord, title: string): string {
  const { id, target, body, style = 'highlight', tags = [], createdAt, updatedAt } = annotation
  const xs = target.quads.flatMap(quad => quad.filter((_, index) => index % 2 === 0))
  const ys = target.quads.flatMap(quad => quad.filter((_, index) => index % 2 === 1))
  const rect = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const attributes = {
    page: String(target.page - 1),
    rect: rect.map(points).join(','),
    coords: target.quads.flat().map(points).join(','),
    color: markInks.light[colorOf(annotation)],
    name: id,
    title,
    subject: tags.join(', '),
    creationdate: pdfDate(createdAt),
    date: pdfDate(updatedAt),
    flags: 'print',
  }
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const contents = body === '' ? '' : `<contents>${escaped(body)}</contents>`
  return `<${style}${written.join('')}>${contents}</${style}>`
}

/** Five decimals, as PDF readers keep. */
const points = (value: number): string => String(Math.round(value * 1e5) / 1e5)

/** `D:20261120090000Z` (ISO 32000-1 7.9.4). */
const pdfDate = (instant: string): string => `D:${instant.slice(0, 19).replace(/\D/g, '')}Z`

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
