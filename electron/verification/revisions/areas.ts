import type { Revision } from '../structure/pdf-file.ts'
import type { PdfValue } from '../structure/pdf-value.ts'

/** Part of a document that an object belongs to; the code of a change is `changed_` and this word. */
export type Area =
  | 'catalogue'
  | 'pages'
  | 'page'
  | 'page_content'
  | 'page_resources'
  | 'annotations'
  | 'form'
  | 'form_resources'
  | 'field'
  | 'attachment'
  | 'names'
  | 'action'
  | 'outline'
  | 'metadata'
  | 'structure_tree'
  | 'certification'
  | 'information'
  | 'other'

const catalogueAreas: Record<string, Area> = {
  AcroForm: 'form',
  AF: 'attachment',
  AA: 'action',
  Dests: 'names',
  Metadata: 'metadata',
  Names: 'names',
  OpenAction: 'action',
  Outlines: 'outline',
  Pages: 'pages',
  Perms: 'certification',
  StructTreeRoot: 'structure_tree',
}

const pageAreas: Record<string, Area> = {
  AA: 'action',
  Annots: 'annotations',
  Contents: 'page_content',
  Resources: 'page_resources',
}

const words: Record<Area, string> = {
  catalogue: 'the catalogue',
  pages: 'the order of the pages',
  page: 'a page',
  page_content: 'the content of a page',
  page_resources: 'the fonts or images of a page',
  annotations: 'the annotations of a page',
  form: 'the form',
  form_resources: 'the default resources of the form',
  field: 'a field of the form',
  attachment: 'an attached file',
  names: 'the names of the document',
  action: 'an action',
  outline: 'the bookmarks',
  metadata: 'the metadata',
  structure_tree: 'the structure tree',
  certification: 'the certification',
  information: 'the document information',
  other: 'an object',
}

export const areaWords = (area: Area) => words[area]

/** Area of an entry of the catalogue, of a page or of the form. */
export function areaOfKey(area: Area, key: string): Area {
  if (area === 'catalogue') return catalogueAreas[key] ?? 'catalogue'
  if (area === 'page') return pageAreas[key] ?? 'page'
  if (area === 'form') return key === 'DR' || key === 'DA' || key === 'NeedAppearances' ? 'form_resources' : 'form'
  return area
}

/** Area of every object of a revision, by the shortest way to it from the trailer. */
export function areasOf(revision: Revision): Map<number, Area> {
  const areas = new Map<number, Area>()
  const waiting: { number: number; area: Area }[] = []
  const visit = (value: PdfValue | undefined, area: Area) => {
    if (value?.kind === 'reference' && !areas.has(value.number)) {
      areas.set(value.number, area)
      waiting.push({ number: value.number, area })
    }
    if (value?.kind === 'array') for (const item of value.items) visit(item, area)
    if (value?.kind === 'dictionary') visitEntries(value, area)
  }
  const visitEntries = (value: PdfValue & { kind: 'dictionary' }, area: Area) => {
    for (const [key, entry] of value.entries) if (key !== 'Parent' && key !== 'P') visit(entry, below(area, key, value))
  }
  visit(revision.trailer.entries.get('Root'), 'catalogue')
  visit(revision.trailer.entries.get('Info'), 'information')
  // The list grows as it is read.
  for (const next of waiting) {
    const value = revision.objects.get(next.number)?.value
    const area = next.area === 'pages' && isPage(value) ? 'page' : next.area
    areas.set(next.number, area)
    if (value?.kind === 'dictionary') visitEntries(value, area)
    else visit(value, area)
  }
  return areas
}

function below(area: Area, key: string, value: PdfValue & { kind: 'dictionary' }): Area {
  if (area === 'form' && key === 'Fields') return 'field'
  if (key === 'EmbeddedFiles' || key === 'EF' || (value.entries.has('EF') && area === 'names')) return 'attachment'
  return areaOfKey(area, key)
}

function isPage(value: PdfValue | undefined): boolean {
  const type = value?.kind === 'dictionary' ? value.entries.get('Type') : undefined
  return type?.kind === 'name' && type.value === 'Page'
}
