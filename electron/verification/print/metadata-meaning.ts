import { Buffer } from 'node:buffer'
import type { PdfValue } from '../structure/pdf-value.ts'

/** Whether a stream's dictionary says that it is XMP. */
export function isMetadata(value: PdfValue): boolean {
  const type = value.kind === 'dictionary' ? value.entries.get('Type') : undefined
  return type?.kind === 'name' && type.value === 'Metadata'
}

/**
 * XMP without what programs change when they only write it again: the order of attributes, white space between tags and
 * after the end. All else stays as it is, comments and entities too, so that two packets that differ in them differ.
 */
export function metadataMeaning(packet: Uint8Array): string {
  return Buffer.from(packet)
    .toString('utf8')
    .replace(/<([\w:]+)((?:\s+[\w:]+="[^"<]*")+)\s*(\/?)>/g, sortAttributes)
    .replace(/>\s+</g, '><')
    .trim()
}

function sortAttributes(_: string, name: string, attributes: string, end: string): string {
  const sorted = (attributes.match(/[\w:]+="[^"]*"/g) ?? []).toSorted()
  return `<${name} ${sorted.join(' ')}${end}>`
}
