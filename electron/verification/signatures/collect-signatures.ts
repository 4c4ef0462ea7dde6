import { type Judgement, judge, together } from '#electron/signing/judgement.ts'
import type { Failure } from '#shared/domain/result.ts'
import { lastRevision, type PdfFile } from '../structure/pdf-file.ts'
import { faultMessage } from './fault-messages.ts'
import { shownApart } from './shown-fields.ts'
import { readSignature, type SignatureDictionary } from './signature-dictionary.ts'
import { type SignatureField, signatureFields } from './signature-fields.ts'

export type Signatures = {
  /** In the order they were given. */
  given: SignatureDictionary[]
  /** Signed fields whose signature cannot even be taken apart. */
  broken: { field: string; judgement: Judgement }[]
  /** Empty fields. */
  awaited: string[]
  /** What is wrong with the whole, apart from each. */
  whole: Judgement
}

/** Every signature of a file, and nothing that looks like one without being one. */
export function collectSignatures(file: PdfFile): Signatures {
  const fields = signatureFields(lastRevision(file))
  if (!fields.ok) return { given: [], broken: [], awaited: [], whole: invalid(fields.error) }
  const signed = fields.value.filter(({ value }) => value !== undefined)
  const read = signed.map(field => ({ field, signature: readSignature(file, field) }))
  const given = read.flatMap(({ signature }) => (signature.ok ? [signature.value] : []))
  const broken = read.flatMap(({ field, signature }) =>
    signature.ok ? [] : [{ field: field.name, judgement: invalid(signature.error) }],
  )
  return {
    given: given.toSorted((a, b) => a.revision.number - b.revision.number),
    broken,
    awaited: fields.value.filter(({ value }) => value === undefined).map(({ name }) => name),
    whole: together([
      ...sharedValues(signed),
      ...sharedRevisions(given),
      ...looseSignatures(file, signed),
      ...shownApart(file, fields.value),
    ]),
  }
}

const invalid = ({ code, params }: Failure) =>
  judge('invalid', code, faultMessage(code, params ? Object.values(params).join(', ') : undefined))

function sharedValues(signed: readonly SignatureField[]): Judgement[] {
  const shared = signed.find((one, index) => signed.findIndex(({ value }) => value === one.value) !== index)
  return shared ? [invalid({ code: 'signature_shared', params: { field: shared.name } })] : []
}

function sharedRevisions(given: readonly SignatureDictionary[]): Judgement[] {
  const numbers = given.map(({ revision }) => revision.number)
  return new Set(numbers).size === numbers.length
    ? []
    : [judge('invalid', 'signatures_in_one_revision', 'One revision holds two signatures: none covers the other')]
}

/** A dictionary with /ByteRange that no field holds is bait for readers that look for signatures otherwise. */
function looseSignatures(file: PdfFile, signed: readonly SignatureField[]): Judgement[] {
  const held = new Set(signed.map(({ value }) => value))
  for (const { value, number } of lastRevision(file).objects.values()) {
    if (value.kind === 'dictionary' && value.entries.has('ByteRange') && !held.has(number)) {
      return [judge('invalid', 'signature_outside_field', `Object ${number} is a signature that no field holds`)]
    }
  }
  return []
}
