import { Buffer } from 'node:buffer'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { lastRevision, type PdfFile, type Revision } from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfObject, PdfString, PdfValue } from '../structure/pdf-value.ts'
import { decodeText } from '../structure/text-string.ts'
import type { SignatureField } from './signature-fields.ts'

/** A signature dictionary (ISO 32000-1 12.8.1) and the one revision that wrote it. */
export type SignatureDictionary = {
  field: SignatureField
  object: number
  entries: PdfDictionary['entries']
  revision: Revision
  subFilter: string
  byteRange: readonly [number, number, number, number]
  contents: PdfString
  /** /M as an ISO 8601 instant: what the signer claims, proved by nothing. */
  claimedAt: Date | undefined
}

const known = new Set([
  ...['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'M', 'Name', 'Reason', 'Location', 'ContactInfo'],
  ...['Reference', 'Prop_Build', 'Prop_AuthType', 'Prop_AuthTime', 'Cert', 'Changes', 'R', 'V'],
])

// The one handler that every reader of PAdES knows (EN 319 142-1 6.2.1).
const handler = 'Adobe.PPKLite'

// What a program says of itself, which decides nothing.
const told = new Set(['Prop_Build', 'Prop_AuthType', 'Prop_AuthTime'])

export type DictionaryFault = 'signature_malformed' | 'signature_shared'

/** Takes the dictionary of a signed field apart; everything is written in it, nothing referred to. */
export function readSignature(file: PdfFile, field: SignatureField): Result<SignatureDictionary, DictionaryFault> {
  const number = field.value as number
  const revisions = file.revisions.filter(({ written }) => written.has(number))
  const [revision] = revisions
  const object = lastRevision(file).objects.get(number)
  const value = object?.value
  if (!revision || revisions.length > 1) return malformed('it was written more than once')
  if (value?.kind !== 'dictionary') return malformed('it is no dictionary')
  if (!standsAlone(file, object)) return malformed('it stands in a stream of objects')
  const { entries } = value
  const unknown = [...entries.keys()].find(key => !known.has(key))
  if (unknown !== undefined) return malformed(`it has an unknown entry "${unknown}"`)
  const elsewhere = [...entries].find(([key, entry]) => !told.has(key) && leadsElsewhere(entry))
  if (elsewhere) return malformed(`its entry "${elsewhere[0]}" is kept in another object`)
  const type = entries.get('Type')
  const filter = entries.get('Filter')
  const subFilter = entries.get('SubFilter')
  const contents = entries.get('Contents')
  if (type?.kind !== 'name' || type.value !== 'Sig') return malformed('its type is not "Sig"')
  if (filter?.kind !== 'name' || subFilter?.kind !== 'name') return malformed('it has no filter')
  if (filter.value !== handler) return malformed(`it is for "${filter.value}", which no reader need know`)
  if (contents?.kind !== 'string' || !contents.hexadecimal) return malformed('/Contents is not in hexadecimal')
  const numbers = byteRangeOf(entries)
  if (!numbers) return malformed('/ByteRange is not four numbers')
  const claimed = entries.get('M')
  return ok({
    field,
    object: number,
    entries,
    revision,
    subFilter: subFilter.value,
    byteRange: numbers,
    contents,
    claimedAt: claimed?.kind === 'string' ? readDate(decodeText(claimed.bytes)) : undefined,
  })
}

/** Places within a stream of objects are not places in the file, which the signature speaks of. */
function standsAlone({ bytes }: PdfFile, object: PdfObject | undefined): boolean {
  const head = `${object?.number} 0 obj`
  const start = object?.start ?? 0
  return Buffer.from(bytes.subarray(start, start + head.length)).toString('latin1') === head
}

/** Whether a value leads to other objects, but for /Data, the object that a transform is about. */
function leadsElsewhere(value: PdfValue): boolean {
  if (value.kind === 'reference') return true
  if (value.kind === 'array') return value.items.some(leadsElsewhere)
  return (
    value.kind === 'dictionary' && [...value.entries].some(([key, entry]) => key !== 'Data' && leadsElsewhere(entry))
  )
}

function byteRangeOf(entries: PdfDictionary['entries']): [number, number, number, number] | undefined {
  const value = entries.get('ByteRange')
  const items = value?.kind === 'array' ? value.items : []
  const [a, b, c, d] = items.map(item => (item.kind === 'integer' ? item.value : Number.NaN))
  if (items.length !== 4 || a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  return [a, b, c, d].some(Number.isNaN) ? undefined : [a, b, c, d]
}

/** Date of ISO 32000-1 7.9.4, with seconds and zone. */
function readDate(text: string): Date | undefined {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'00'?)?|([+-]\d\d)'(\d\d)'?)$/.exec(text)
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, zoneHour, zoneMinute] = found
  const zone = zoneHour ? `${zoneHour}:${zoneMinute}` : 'Z'
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

const malformed = (detail: string) => failure('signature_malformed', { detail })
