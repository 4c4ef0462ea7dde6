import { decodeStream } from '../structure/decode-stream.ts'
import { pagesOf } from '../structure/page-tree.ts'
import {
  catalogue,
  dictionary,
  items,
  lastRevision,
  nameOf,
  type PdfFile,
  type Revision,
} from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfValue } from '../structure/pdf-value.ts'
import { a4, actKeys, leastOpacity } from './act-vocabulary.ts'
import { attachedFiles } from './attached-files.ts'
import { foreignAnnotation } from './foreign-annotation.ts'
import { foreignContent } from './foreign-content.ts'

export type ForeignPart = {
  code: 'annotation_beside_act' | 'action_in_act' | 'layer_in_act' | 'part_beside_act' | 'hidden_in_act'
  detail: string
}

// The longest page of an act has some ten kilobytes.
const largestContent = 4 * 1024 * 1024

const actions: ReadonlySet<string> = new Set(['OpenAction', 'AA', 'JavaScript'])
const layers: ReadonlySet<string> = new Set(['OCProperties', 'Properties'])

/**
 * What an act of no edition holds: actions, layers, pictures, other attachments, annotations that are neither links
 * within it nor fields of its signatories (`fields`), pages turned or cut, text that is not seen. Text alone shows none.
 */
export function foreignPart(file: PdfFile, fields: readonly string[]): ForeignPart | null {
  const revision = lastRevision(file)
  return inCatalogue(file, revision) ?? inPages(revision, fields)
}

function inCatalogue(file: PdfFile, revision: Revision): ForeignPart | null {
  const root = catalogue(revision)
  const held = (key: string) => dictionary(revision, root.entries.get(key))
  const unknown =
    unknownKey(root, actKeys.catalogue, 'the catalogue') ??
    unknownKey(held('Names'), actKeys.names, 'the names') ??
    unknownKey(held('AcroForm'), actKeys.form, 'the form') ??
    unknownKey(held('ViewerPreferences'), actKeys.viewerPreferences, 'the preferences')
  if (unknown) return unknown
  const mode = nameOf(revision, root.entries.get('PageMode'))
  if (mode !== undefined && mode !== 'UseOutlines') return { code: 'part_beside_act', detail: `/PageMode ${mode}` }
  const [, other] = attachedFiles(file) ?? []
  return other ? { code: 'part_beside_act', detail: `a second attached file, "${other.name}"` } : null
}

function inPages(revision: Revision, fields: readonly string[]): ForeignPart | null {
  for (const { value } of revision.objects.values()) {
    if (value.kind !== 'dictionary' || nameOf(revision, value.entries.get('Type')) !== 'Pages') continue
    const unknown = unknownKey(value, actKeys.pages, 'the order of the pages')
    if (unknown) return unknown
  }
  for (const [index, { page }] of pagesOf(revision).entries()) {
    const name = `page ${index + 1}`
    const found =
      unknownKey(page, actKeys.page, name) ??
      otherSize(revision, page, name) ??
      inResources(revision, dictionary(revision, page.entries.get('Resources')), name) ??
      inContent(revision, page.entries.get('Contents'), name)
    if (found) return found
    for (const annotation of items(revision, page.entries.get('Annots'))) {
      const foreign = foreignAnnotation(revision, dictionary(revision, annotation), fields)
      if (foreign) return { ...foreign, detail: `${foreign.detail} on ${name}` }
    }
  }
  return null
}

function otherSize(revision: Revision, { entries }: PdfDictionary, name: string): ForeignPart | null {
  const box = items(revision, entries.get('MediaBox')).map(numberOf)
  if (a4.some((side, index) => Math.abs((box[index] ?? Number.NaN) - side) > 0.01) || box.length !== a4.length) {
    return { code: 'hidden_in_act', detail: `${name} is no whole sheet` }
  }
  const unit = entries.get('UserUnit')
  return unit && numberOf(unit) !== 1 ? { code: 'hidden_in_act', detail: `the scale of ${name}` } : null
}

function inResources(revision: Revision, resources: PdfDictionary | undefined, name: string): ForeignPart | null {
  const unknown = unknownKey(resources, actKeys.resources, name)
  if (unknown) return unknown
  const states = dictionary(revision, resources?.entries.get('ExtGState'))
  for (const value of states?.entries.values() ?? []) {
    const state = dictionary(revision, value)
    const other = unknownKey(state, actKeys.graphicsState, name)
    if (other) return other
    for (const key of ['ca', 'CA']) {
      const opacity = state?.entries.get(key)
      if (opacity && numberOf(opacity) >= leastOpacity) continue
      if (opacity) return { code: 'hidden_in_act', detail: `what is drawn without being seen on ${name}` }
    }
  }
  return null
}

function inContent(revision: Revision, value: PdfValue | undefined, name: string): ForeignPart | null {
  const streams = value?.kind === 'reference' ? [value, ...items(revision, value)] : items(revision, value)
  for (const one of streams) {
    const object = one.kind === 'reference' ? revision.objects.get(one.number) : undefined
    const foreign = object?.stream ? foreignContent(decodeStream(object, largestContent)) : null
    if (foreign) return { ...foreign, detail: `${foreign.detail} on ${name}` }
  }
  return null
}

function unknownKey(held: PdfDictionary | undefined, known: ReadonlySet<string>, where: string): ForeignPart | null {
  const key = [...(held?.entries.keys() ?? [])].find(one => !known.has(one))
  if (key === undefined) return null
  const code = actions.has(key) ? 'action_in_act' : layers.has(key) ? 'layer_in_act' : 'part_beside_act'
  return { code, detail: `/${key} of ${where}` }
}

const numberOf = (value: PdfValue): number =>
  value.kind === 'integer' || value.kind === 'real' ? value.value : Number.NaN
