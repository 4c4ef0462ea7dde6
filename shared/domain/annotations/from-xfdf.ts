import { failure, ok, type Result } from '../result.ts'
import type { ForeignNote } from './foreign-note.ts'
import { nearestColor } from './nearest-color.ts'
import { instantOf } from './pdf-date.ts'
import { type Bounds, quadOf } from './quad-bounds.ts'
import { tagsOfLine } from './tag-line.ts'
import { xfdfIntents } from './xfdf.ts'

/** An element of a parsed XML document: local names, without their namespaces. `text` is all the text inside. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  text: string
}

/** `unread`: elements that are no note here (links, attached files, sounds), or whose place cannot be read. */
export type XfdfContent = { notes: ForeignNote[]; unread: number }

const words = { highlight: 'highlight', underline: 'underline', squiggly: 'underline', strikeout: 'underline' } as const
const drawings = ['square', 'circle', 'freetext', 'ink', 'line', 'polygon', 'polyline', 'stamp']
const signs = ['text', 'caret']
const most = 20_000

/**
 * The notes of an XFDF document (ISO 19444-1) that an XML parser read. Marks of words keep theirs, the others the
 * nearest of ours: what is drawn is an area, a sign is a note on its page, squiggles and strikes are underlines.
 * Fails with `xfdf_malformed` on what is no XFDF, `annotations_too_many` beyond 20,000.
 */
export function fromXfdf(root: XmlElement): Result<XfdfContent, 'xfdf_malformed' | 'annotations_too_many'> {
  const annots = root.name === 'xfdf' ? root.children.find(({ name }) => name === 'annots') : undefined
  if (!annots) return failure('xfdf_malformed')
  if (annots.children.length > most) return failure('annotations_too_many', { most })
  const notes = new Map<string, ForeignNote>()
  const states: ForeignNote[] = []
  let unread = 0
  for (const [rank, element] of annots.children.entries()) {
    const note = noteOf(element, rank)
    if (!note || notes.has(note.id)) unread += 1
    else if (element.attributes.state !== undefined) states.push(note)
    else notes.set(note.id, note)
  }
  for (const state of states) {
    if (state.resolves === undefined) {
      unread += 1
      continue
    }
    // Ours are named for the reply that says so, which may have no other words.
    const id = state.id.replace(/:state$/, '')
    notes.set(id, { ...(notes.get(id) ?? { ...state, id }), resolves: state.resolves })
  }
  return ok({ notes: [...notes.values()], unread })
}

function noteOf(element: XmlElement, rank: number): ForeignNote | undefined {
  const { name: kind, attributes } = element
  const { name, color = '', title = '', subject = '', inreplyto, intent = '' } = attributes
  const pageIndex = Number(attributes.page)
  if (!Number.isSafeInteger(pageIndex) || pageIndex < 0) return undefined
  const place = placeOf(kind, attributes, intent)
  if (!place) return undefined
  const near = nearestColor(color)
  const created = instantOf(attributes.creationdate ?? '') ?? instantOf(attributes.date ?? '')
  const changed = instantOf(attributes.date ?? '') ?? created
  const resolves = resolutionOf(attributes)
  const body = contentsOf(element)
  return {
    id: name || `element-${rank + 1}`,
    page: pageIndex + 1,
    ...place,
    motivation: inreplyto ? 'replying' : motivationOf(intent, body),
    ...(near ? { color: near } : {}),
    body,
    tags: tagsOfLine(subject === usualSubject(kind) ? '' : subject),
    by: title,
    ...(created ? { createdAt: created } : {}),
    ...(changed ? { updatedAt: changed } : {}),
    ...(inreplyto ? { replyTo: inreplyto } : {}),
    ...(resolves === undefined ? {} : { resolves }),
  }
}

/** The subject that readers write where nobody chose one: the name of their tool. */
const usualSubject = (kind: string): string =>
  ({ highlight: 'Highlight', underline: 'Underline', squiggly: 'Squiggly', text: 'Sticky Note', square: 'Rectangle' })[
    kind
  ] ?? ''

type Place = Pick<ForeignNote, 'shape' | 'quads' | 'style'>

function placeOf(kind: string, attributes: XmlElement['attributes'], intent: string): Place | undefined {
  if (Object.hasOwn(words, kind)) {
    const quads = quadsOf(attributes.coords ?? '')
    const style = words[kind as keyof typeof words]
    return quads.length === 0 ? undefined : { shape: 'passage', quads, ...(style === 'highlight' ? {} : { style }) }
  }
  if (drawings.includes(kind)) {
    const bounds = rectOf(attributes)
    return bounds ? { shape: 'area', quads: [quadOf(bounds)] } : undefined
  }
  if (!signs.includes(kind)) return undefined
  return { shape: intent.split('.').includes(xfdfIntents.piece) ? 'piece' : 'page', quads: [] }
}

/** Eight numbers a quadrilateral; a rest that is none is left out. */
function quadsOf(coords: string): number[][] {
  const values = coords.trim() === '' ? [] : coords.split(',').map(Number)
  if (!values.every(Number.isFinite)) return []
  return Array.from({ length: Math.floor(values.length / 8) }, (_, index) => values.slice(8 * index, 8 * index + 8))
}

/** The rectangle, less the margin around what is drawn (`fringe`). */
function rectOf({ rect = '', fringe = '0,0,0,0' }: XmlElement['attributes']): Bounds | undefined {
  const [x1, y1, x2, y2] = rect.split(',').map(Number)
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined
  if (rect.trim() === '' || ![x1, y1, x2, y2].every(Number.isFinite)) return undefined
  const margins = fringe.split(',').map(Number)
  const [left = 0, bottom = 0, right = 0, top = 0] = margins.every(Number.isFinite) ? margins : []
  return [Math.min(x1, x2) + left, Math.min(y1, y2) + bottom, Math.max(x1, x2) - right, Math.max(y1, y2) - top]
}

function motivationOf(intent: string, body: string): ForeignNote['motivation'] {
  const intents = intent.split('.')
  if (intents.includes(xfdfIntents.question)) return 'questioning'
  if (intents.includes(xfdfIntents.link)) return 'linking'
  return body === '' ? 'highlighting' : 'commenting'
}

/** In the model of a review; ticks (`Marked`) are each reader's own. */
function resolutionOf({ state, statemodel = 'Review' }: XmlElement['attributes']): boolean | undefined {
  if (state === undefined || statemodel !== 'Review') return undefined
  return ['Completed', 'Accepted', 'Rejected', 'Cancelled'].includes(state)
}

/** Plain words, else those of the rich text, a line a paragraph. */
function contentsOf({ children }: XmlElement): string {
  const plain = children.find(({ name }) => name === 'contents')
  if (plain) return plain.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const rich = children.find(({ name }) => name === 'contents-richtext')
  if (!rich) return ''
  const paragraphs = paragraphsIn(rich)
  return (paragraphs.length === 0 ? [rich.text] : paragraphs)
    .map(line => line.trim())
    .join('\n')
    .trim()
}

const paragraphsIn = (element: XmlElement): string[] =>
  element.children.flatMap(child => (child.name === 'p' ? [child.text] : paragraphsIn(child)))
