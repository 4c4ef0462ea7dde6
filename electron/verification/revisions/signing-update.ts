import type { VerificationReason } from '#shared/domain/verification-result.ts'
import type { SignatureDictionary } from '../signatures/signature-dictionary.ts'
import { stampOf } from '../signatures/stamp.ts'
import { dictionary, type Revision, resolve } from '../structure/pdf-file.ts'
import { type PdfDictionary, type PdfObject, type PdfValue, referencesIn } from '../structure/pdf-value.ts'
import { areaWords } from './areas.ts'
import { type Change, compareRevisions } from './compare.ts'

/** Entries of an empty field that signing fills. */
const filled = new Set(['V', 'AP', 'F'])
// Hidden, NoView or ToggleNoView would hide a stamp; Print is owed, Locked allowed (ISO 32000-1 table 165).
const shownFlags = new Set([4, 132])

/**
 * Whether a revision after a signature does nothing but sign one more empty field (DocMDP P=2): the field's /V, its
 * stamp, and objects that only these lead to. `signature` is the one this revision wrote. Gives what else it does.
 */
export function foreignChanges(
  before: Revision,
  after: Revision,
  signature: SignatureDictionary | undefined,
): VerificationReason[] {
  const { added, beside } = changesBesideSigning(before, after, signature?.field.object)
  const lent = [...added].filter(number => reachesBack(before, after.objects.get(number)))
  return [
    ...beside.map(change => reasonFor(change, after)),
    ...lent.map(number => ({
      code: 'changed_field',
      message: `Revision ${after.number}: the stamp or signature of object ${number} uses parts of the document`,
    })),
  ]
}

/** Changes of a revision that are not those of signing `field` (its object); `added` are the new objects of the signature. */
export function changesBesideSigning(before: Revision, after: Revision, field: number | undefined) {
  const added = field === undefined ? new Set<number>() : addedBySigning(before, after, field)
  const beside = compareRevisions(before, after).filter(change => {
    if (change.what === 'added') return !added.has(change.object)
    if (change.what === 'changed' && change.object === field) return !isFilling(before, after, change)
    return !isSignatureFlag(before, after, change)
  })
  return { added, beside }
}

/** New objects that the field's /V and /AP lead to, and nothing older. */
function addedBySigning(before: Revision, after: Revision, field: number): Set<number> {
  const value = after.objects.get(field)?.value
  const entries = value?.kind === 'dictionary' ? value.entries : new Map<string, PdfValue>()
  const waiting = ['V', 'AP'].flatMap(key => [...referencesIn(entries.get(key) ?? { kind: 'null' })])
  const added = new Set<number>()
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (added.has(number) || before.objects.has(number) || before.structural.has(number)) continue
    added.add(number)
    waiting.push(...referencesIn(after.objects.get(number)?.value ?? { kind: 'null' }))
  }
  return added
}

const reachesBack = (before: Revision, object: PdfObject | undefined) =>
  object !== undefined && [...referencesIn(object.value)].some(target => before.objects.has(target))

function isFilling(before: Revision, after: Revision, { object, key }: Change): boolean {
  if (key === undefined || !filled.has(key)) return false
  const old = dictionary(before, { kind: 'reference', number: object })
  const now = dictionary(after, { kind: 'reference', number: object })
  if (!old || !now || old.entries.has('V')) return false
  const value = now.entries.get(key)
  if (key === 'V') return value?.kind === 'reference' && !before.objects.has(value.number)
  if (key === 'F') return value?.kind === 'integer' && shownFlags.has(value.value)
  return isNewStamp(before, after, now)
}

/** A stamp that this revision drew. */
function isNewStamp(before: Revision, after: Revision, field: PdfDictionary): boolean {
  const stamp = stampOf(after, field)
  return stamp !== undefined && !before.objects.has(stamp)
}

/** /SigFlags of the form going to 1 or 3, in the form or where the catalogue holds the form itself. */
function isSignatureFlag(before: Revision, after: Revision, { object, key, what }: Change): boolean {
  if (what !== 'changed' || key !== 'SigFlags' || formObject(before) !== object) return false
  const flags = resolve(after, dictionary(after, { kind: 'reference', number: object })?.entries.get('SigFlags'))
  return flags?.kind === 'integer' && (flags.value === 1 || flags.value === 3)
}

function formObject(revision: Revision): number | undefined {
  const root: PdfDictionary | undefined = dictionary(revision, revision.trailer.entries.get('Root'))
  const form = root?.entries.get('AcroForm')
  return form?.kind === 'reference' ? form.number : undefined
}

function reasonFor(change: Change, { number }: Revision): VerificationReason {
  const { area, what, key, object } = change
  const where = key === undefined ? `object ${object}` : `/${key} of object ${object}`
  const code = what === 'changed' ? `changed_${area}` : what === 'removed' ? 'removed_object' : 'added_object'
  return { code, message: `Revision ${number}, after a signature: ${areaWords(area)} was ${what} (${where})` }
}
