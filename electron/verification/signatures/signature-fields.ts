import { failure, ok, type Result } from '#shared/domain/result.ts'
import { catalogue, dictionary, items, nameOf, type Revision, resolve } from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfValue } from '../structure/pdf-value.ts'
import { decodeText } from '../structure/text-string.ts'

/** A signature field that is its own widget, as found in the form of one revision. */
export type SignatureField = {
  /** Value of /T. */
  name: string
  object: number
  field: PdfDictionary
  /** Object number of the signature dictionary, when the field is signed. */
  value: number | undefined
}

export type FormFault = 'form_malformed'

/**
 * Signature fields of a revision. A field tree, two fields of one name, or a widget apart from its field would let two
 * readers show different things: refused. Fields of other kinds are not looked at.
 */
export function signatureFields(revision: Revision): Result<SignatureField[], FormFault> {
  const form = dictionary(revision, catalogue(revision).entries.get('AcroForm'))
  const fields: SignatureField[] = []
  const seen = new Set<number>()
  for (const item of items(revision, form?.entries.get('Fields'))) {
    if (item.kind !== 'reference' || seen.has(item.number)) return malformed('a field stands twice in the form')
    seen.add(item.number)
    const field = dictionary(revision, item)
    if (!field) return malformed('something in the form is no field')
    if (hasSignatureBelow(revision, field, seen, 0)) return malformed('a signature field is not its own widget')
    if (nameOf(revision, field.entries.get('FT')) !== 'Sig') continue
    const read = readField(revision, item.number, field)
    if (!read.ok) return read
    if (fields.some(({ name }) => name === read.value.name)) return malformed('two fields have the same name')
    fields.push(read.value)
  }
  return ok(fields)
}

function readField(revision: Revision, object: number, field: PdfDictionary): Result<SignatureField, FormFault> {
  const title = resolve(revision, field.entries.get('T'))
  const name = title?.kind === 'string' ? decodeText(title.bytes) : undefined
  if (!name) return malformed('a signature field has no name')
  if (nameOf(revision, field.entries.get('Subtype')) !== 'Widget' || field.entries.has('Parent')) {
    return malformed(`field "${name}" is not its own widget`)
  }
  const value = field.entries.get('V')
  if (value === undefined) return ok({ name, object, field, value: undefined })
  if (value.kind !== 'reference') return malformed(`the signature of field "${name}" is no object of its own`)
  return ok({ name, object, field, value: value.number })
}

const deepest = 8

/** What stands twice below, or in the form too, counts as one: nobody can tell whose it is. */
function hasSignatureBelow(revision: Revision, field: PdfDictionary, seen: Set<number>, depth: number): boolean {
  const kids = items(revision, field.entries.get('Kids'))
  if (kids.length === 0) return false
  if (depth > deepest || nameOf(revision, field.entries.get('FT')) === 'Sig') return true
  return kids.some((kid: PdfValue) => {
    const below = dictionary(revision, kid)
    if (!below || (kid.kind === 'reference' && seen.has(kid.number))) return true
    if (kid.kind === 'reference') seen.add(kid.number)
    return nameOf(revision, below.entries.get('FT')) === 'Sig' || hasSignatureBelow(revision, below, seen, depth + 1)
  })
}

const malformed = (detail: string) => failure('form_malformed', { detail })
