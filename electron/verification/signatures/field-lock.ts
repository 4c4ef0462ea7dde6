import { type Judgement, judge, valid } from '#electron/signing/judgement.ts'
import { dictionary, items, lastRevision, type PdfFile, type Revision, resolve } from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfValue } from '../structure/pdf-value.ts'
import { decodeText } from '../structure/text-string.ts'
import { references } from './certification.ts'
import type { SignatureDictionary } from './signature-dictionary.ts'

/** Fields that a signature locks (/Lock and FieldMDP, ISO 32000-1 12.7.4.5 and 12.8.2.4) are not signed after it. */
export function checkLock(
  file: PdfFile,
  signature: SignatureDictionary,
  later: readonly SignatureDictionary[],
): Judgement {
  const revision = lastRevision(file)
  const lock = dictionary(revision, signature.field.field.entries.get('Lock'))
  const locks = [...(lock ? [lock] : []), ...references(signature, 'FieldMDP')]
  const broken = later.find(({ field }) => locks.some(one => covers(revision, one, field.name)))
  return broken
    ? judge(
        'invalid',
        'locked_field_changed',
        `"${signature.field.name}" locks "${broken.field.name}", signed after it`,
      )
    : valid()
}

function covers(revision: Revision, lock: PdfDictionary, name: string): boolean {
  const permission = resolve(revision, lock.entries.get('P'))
  if (permission?.kind === 'integer' && permission.value === 1) return true
  const action = resolve(revision, lock.entries.get('Action'))
  const named = items(revision, lock.entries.get('Fields')).some(item => isName(resolve(revision, item), name))
  const value = action?.kind === 'name' ? action.value : 'All'
  return value === 'Include' ? named : value === 'Exclude' ? !named : true
}

const isName = (item: PdfValue | undefined, name: string) => item?.kind === 'string' && decodeText(item.bytes) === name
