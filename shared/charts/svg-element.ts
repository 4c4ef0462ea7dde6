import { svgNumber } from './polar.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, sign => entities[sign] ?? sign)

/** An SVG element with its attributes in the order given, and its text if any. */
export function svgElement(name: string, attributes: Record<string, string | number>, text?: string): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? svgNumber(value) : value)}"`)
    .join('')
  return text === undefined ? `<${name}${written}/>` : `<${name}${written}>${escapeXml(text)}</${name}>`
}
