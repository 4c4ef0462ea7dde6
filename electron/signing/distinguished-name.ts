import { Buffer } from 'node:buffer'
import { type Der, derChildren, derTag } from './der.ts'
import { readOid } from './der-values.ts'
import { oids } from './oids.ts'

/** `der` is compared byte by byte: an authority copies its name as it stands. `text` is for people, most general part first. */
export type DistinguishedName = { der: Uint8Array; text: string; commonName: string | undefined }

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
  const parts = derChildren(value, derTag.sequence).flatMap(relative =>
    derChildren(relative, derTag.set).map(attribute => {
      const [type, content] = derChildren(attribute, derTag.sequence)
      const id = readOid(type)
      const text = content ? readText(content) : ''
      if (id === oids.commonName) commonName = text
      return `${shortNames[id] ?? id}=${text}`
    }),
  )
  return { der: value.bytes, text: parts.join(', '), commonName }
}

/** What a person calls the holder: the common name, else the whole name. */
export const displayName = (name: DistinguishedName) => name.commonName ?? name.text

function readText(value: Der): string {
  const bytes = Buffer.from(value.content)
  if (value.tag === 0x1e)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  return clean(bytes.toString(value.tag === 0x0c ? 'utf8' : 'latin1'))
}

// A name comes from a stranger: what would break a line or turn the reading direction is shown as a replacement mark.
const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD')
