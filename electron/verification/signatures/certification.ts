import { type Judgement, judge, together, valid } from '#electron/signing/judgement.ts'
import { catalogue, dictionary, type PdfFile, type Revision } from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfValue } from '../structure/pdf-value.ts'
import type { SignatureDictionary } from './signature-dictionary.ts'

/**
 * The certifying signature (DocMDP, ISO 32000-1 12.8.2.2 and 12.8.4): the first one, named by /Perms from its revision
 * on, its permission honoured. `signatures` stand in the order they were given.
 */
export function checkCertification(file: PdfFile, signatures: readonly SignatureDictionary[]): Judgement {
  const certifying = signatures.filter(certifies)
  const [first, ...others] = certifying
  if (!first) {
    const named = file.revisions.find(revision => permissions(revision))
    return named
      ? judge('invalid', 'certification_inconsistent', 'The file claims a certification that no signature gives')
      : judge('valid', 'not_certified', 'No signature certifies the file: it does not say which changes it allows')
  }
  if (others.length > 0 || signatures[0] !== first) {
    return judge(
      'invalid',
      'certification_not_first',
      'The certifying signature is not the first, or there are several',
    )
  }
  return together([namedThroughout(file, first), permissionHonoured(file, first)])
}

function namedThroughout(file: PdfFile, certifying: SignatureDictionary): Judgement {
  const wrong = file.revisions.find(revision => {
    const named = permissions(revision)
    const expected = revision.number >= certifying.revision.number
    return expected ? !isOnly(named, certifying.object) : named !== undefined
  })
  if (!wrong) return valid()
  return wrong.number > certifying.revision.number && permissions(wrong) === undefined
    ? judge('invalid', 'certification_removed', `Revision ${wrong.number} removes the certification`)
    : judge('invalid', 'certification_inconsistent', 'The certification named by the file is not that of its signature')
}

function permissionHonoured(file: PdfFile, certifying: SignatureDictionary): Judgement {
  const [parameters] = references(certifying, 'DocMDP')
  const permission = parameters?.entries.get('P')
  const value = permission === undefined ? 2 : permission.kind === 'integer' ? permission.value : 0
  if (value < 1 || value > 3) return judge('invalid', 'certification_inconsistent', 'The permission is none of 1, 2, 3')
  return value === 1 && file.revisions.length > certifying.revision.number
    ? judge('invalid', 'certification_forbids_changes', 'The certification allows no later revision, yet there is one')
    : valid()
}

/** Whether a signature says what may be done to the file after it. */
export const certifies = (signature: SignatureDictionary): boolean => references(signature, 'DocMDP').length > 0

/** Transform parameters of the signature references that use `method`. */
export function references(signature: SignatureDictionary, method: 'DocMDP' | 'FieldMDP'): PdfDictionary[] {
  const value = signature.entries.get('Reference')
  const items = value?.kind === 'array' ? value.items : []
  return items.flatMap(item => {
    if (item.kind !== 'dictionary') return []
    const transform = item.entries.get('TransformMethod')
    const parameters = item.entries.get('TransformParams')
    if (transform?.kind !== 'name' || transform.value !== method) return []
    return [parameters?.kind === 'dictionary' ? parameters : { kind: 'dictionary', entries: new Map() }]
  })
}

const permissions = (revision: Revision) => dictionary(revision, catalogue(revision).entries.get('Perms'))

function isOnly(named: PdfDictionary | undefined, object: number): boolean {
  const target: PdfValue | undefined = named?.entries.get('DocMDP')
  return named?.entries.size === 1 && target?.kind === 'reference' && target.number === object
}
