import { certifies } from '../signatures/certification.ts'
import type { SignatureDictionary } from '../signatures/signature-dictionary.ts'
import { catalogue, dictionary, type Revision } from '../structure/pdf-file.ts'
import { areaWords } from './areas.ts'
import type { Change } from './compare.ts'
import { changesBesideSigning } from './signing-update.ts'

const longestList = 20

/**
 * What a revision did to the one before it, in plain English, each kind of change once. `signature` is the one it
 * wrote: all that belongs to signing is told as such.
 */
export function describeRevision(
  before: Revision | undefined,
  after: Revision,
  signature: SignatureDictionary | undefined,
): string[] {
  const signing = signature ? signingLines(before, after, signature) : []
  if (!before) return [wrote(after), ...signing]
  const { beside } = changesBesideSigning(before, after, signature?.field.object)
  const lines = new Set(beside.filter(change => !isCertification(change, signature)).map(lineOf))
  const list = [...signing, ...lines]
  if (list.length > longestList)
    return [...list.slice(0, longestList), `and ${list.length - longestList} other kinds of change`]
  return list.length > 0 ? list : ['changed nothing']
}

function wrote(revision: Revision): string {
  // Counted without the tree, which only the last revision must have in order.
  const pages = [...revision.objects.values()].filter(({ value }) => {
    const type = value.kind === 'dictionary' ? value.entries.get('Type') : undefined
    return type?.kind === 'name' && type.value === 'Page'
  }).length
  return `wrote the document (${pages} ${pages === 1 ? 'page' : 'pages'})`
}

function signingLines(before: Revision | undefined, after: Revision, signature: SignatureDictionary): string[] {
  const { name, object } = signature.field
  const stamp = (revision: Revision | undefined) => {
    const field = revision && dictionary(revision, { kind: 'reference', number: object })
    return field?.entries.get('AP')
  }
  const stamped = stamp(before) !== stamp(after) && stamp(after) !== undefined
  return [
    `signed field "${name}"`,
    ...(stamped ? [`drew the stamp of the signature in field "${name}"`] : []),
    ...(certifies(signature) && dictionary(after, catalogue(after).entries.get('Perms'))
      ? ['certified the document, which says what may still be done to it']
      : []),
  ]
}

const isCertification = (change: Change, signature: SignatureDictionary | undefined) =>
  signature !== undefined && certifies(signature) && change.what === 'changed' && change.key === 'Perms'

const lineOf = ({ area, what, key }: Change): string =>
  key === undefined ? `${what} ${areaWords(area)}` : `${what} /${key} of ${areaWords(area)}`
