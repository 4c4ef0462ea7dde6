import { Buffer } from 'node:buffer'
import { type Der, derChildren, derTag } from './der.ts'
import { readOid } from './der-values.ts'
import { oids } from './oids.ts'

/**
 * `text` is for people, most general part first. `prepared` is what names are compared by (RFC 5280 7.1): the kind of a
 * string, its case and its spaces do not count. Nothing is proved by a name: who bears it is asked for its signature.
 */
export type DistinguishedName = { der: Uint8Array; text: string; commonName: string | undefined; prepared: string }

export const sameName = (a: DistinguishedName, b: DistinguishedName): boolean => a.prepared === b.prepared

const shortNames: Record<string, string> = {
  [oids.commonName]: 'CN',
  [oids.surname]: 'SN',
  [oids.serialNumber]: 'serialNumber',
  [oids.country]: 'C',
  [oids.locality]: 'L',
  [oids.state]: 'ST',
  [oids.organization]: 'O',
  [oids.organizationalUnit]: 'OU',
  [oids.title]: 'title',
  [oids.givenName]: 'GN',
  [oids.organizationIdentifier]: 'organizationIdentifier',
  [oids.emailAddress]: 'emailAddress',
}

export function readName(value: Der): DistinguishedName {
  let commonName: string | undefined
  const parts: string[] = []
  const prepared = derChildren(value, derTag.sequence).map(relative =>
    derChildren(relative, derTag.set)
      .map(attribute => {
        const [type, content] = derChildren(attribute, derTag.sequence)
        const id = readOid(type)
        const text = content ? clean(readText(content)) : ''
        if (id === oids.commonName) commonName = text
        parts.push(`${shortNames[id] ?? id}=${text}`)
        return [id, content ? prepare(content) : ''].join('=')
      })
      .toSorted(),
  )
  return { der: value.bytes, text: parts.join(', '), commonName, prepared: JSON.stringify(prepared) }
}

/** What a person calls the holder: the common name, else the whole name. */
export const displayName = (name: DistinguishedName) => name.commonName ?? name.text

function readText(value: Der): string {
  const bytes = Buffer.from(value.content)
  if (value.tag === stringTags.bmp) {
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  }
  return bytes.toString(value.tag === stringTags.utf8 ? 'utf8' : 'latin1')
}

const stringTags = { utf8: 0x0c, printable: 0x13, teletex: 0x14, ia5: 0x16, bmp: 0x1e } as const
const strings: ReadonlySet<number> = new Set(Object.values(stringTags))

/** What is no string is compared as it stands. */
function prepare(value: Der): string {
  if (!strings.has(value.tag)) return `#${Buffer.from(value.bytes).toString('hex')}`
  return readText(value).normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}

// A name comes from a stranger: what would break a line or turn the reading direction is shown as a replacement mark.
const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD')
