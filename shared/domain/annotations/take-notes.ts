import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { makeAnchor, reanchor } from '#shared/text/anchor.ts'
import { type PlacedItem, wordsUnder } from '#shared/text/words-under.ts'
import { type Anchor, type AnnotationRecord, extractorOf } from '../annotation.ts'
import type { Inspection } from '../piece.ts'
import type { ForeignNote } from './foreign-note.ts'
import { type Bounds, boundsOf, quadOf } from './quad-bounds.ts'
import { shapeOf } from './targets.ts'
import type { ReadRecord } from './web-annotation.ts'

/** What is read of a page of the piece: its runs, the text they make, and what of it is shown. */
export type PageRead = { items: readonly PlacedItem[]; text: string; box: Bounds }

export type TakeDesk = {
  piece: {
    id: string
    dossierId: string
    sha256: string
    inspection: Pick<Inspection, 'kind'>
    formerVersions?: readonly { sha256: string }[] | undefined
  }
  me: { memberId: string; name: string }
  /** Identifiers of the notes that are there. */
  known: ReadonlySet<string>
  /** Whether a note of this identifier stands on another piece: it is not moved, but copied. */
  isElsewhere(id: string): Promise<boolean>
  /** Number of pages; null where the piece has none that can be read, and places are taken as they are given. */
  pages: number | null
  pageOf(page: number): Promise<PageRead | null>
  now: string
  stamp(): { author: string; clock: string; schema: number }
  /** The words of a note of somebody else's: « D’après … ». */
  saidBy(name: string, body: string): string
}

/**
 * What came of the notes of a file. `known`: there already. `wordless`: taken, but no word was found under their marks.
 * `lost`: on pages or words that the piece does not have.
 */
export type Taken = { notes: AnnotationRecord[]; known: number; wordless: number; lost: number }

/**
 * Makes records of the notes of a file. One's own come back as they were written; those of others are notes of the person
 * who takes them, which say whose words they are: a file proves nothing of who wrote in it. The same file taken twice
 * gives the same identifiers.
 */
export async function takeNotes(
  own: readonly (ReadRecord & { by: string })[],
  foreign: readonly ForeignNote[],
  desk: TakeDesk,
): Promise<Taken> {
  const taken: Taken = { notes: [], known: 0, wordless: 0, lost: 0 }
  const versions = new Set([desk.piece.sha256, ...(desk.piece.formerVersions ?? []).map(one => one.sha256)])
  const others: ForeignNote[] = [...foreign]
  /** Identifier here of each name of the file. */
  const names = new Map<string, string>()
  for (const { annotation, sha256: source, by } of own) {
    names.set(annotation.id, annotation.id)
    if (desk.known.has(annotation.id)) taken.known += 1
    else if (
      annotation.author === desk.me.memberId &&
      versions.has(source) &&
      !(await desk.isElsewhere(annotation.id))
    ) {
      const { clock, author } = desk.stamp()
      taken.notes.push({ ...annotation, clock, author, pieceId: desk.piece.id, dossierId: desk.piece.dossierId })
    } else others.push(foreignOf(annotation, by))
  }
  const targets = new Map(taken.notes.map(({ id, target }) => [id, target]))
  const byName = new Map(others.map(note => [note.id, note]))
  // What begins a thread comes before what answers it.
  for (const note of others.toSorted((a, b) => depthOf(a, byName) - depthOf(b, byName))) {
    const id = desk.known.has(note.id) ? note.id : nameHere(note, desk.piece.id)
    names.set(note.id, id)
    if (desk.known.has(id)) {
      taken.known += 1
      continue
    }
    const root = note.replyTo === undefined ? undefined : names.get(topOf(note, byName))
    const placed = (root === undefined ? undefined : targets.get(root)) ?? (await placeOf(note, desk))
    if (placed === null) {
      taken.lost += 1
      continue
    }
    if (root === undefined && isWordless(placed) && desk.pages !== null) taken.wordless += 1
    targets.set(id, placed)
    taken.notes.push(recordOf(note, id, placed, root, desk))
  }
  // One's own reply may answer a note that has another name here.
  const notes = taken.notes.map(note => {
    const root = note.replyTo === undefined ? undefined : names.get(note.replyTo)
    return root === undefined || root === note.replyTo ? note : { ...note, replyTo: root }
  })
  return { ...taken, notes }
}

const isWordless = (target: Anchor): boolean => shapeOf(target) === 'passage' && target.quote.exact === ''

function depthOf(note: ForeignNote, byName: ReadonlyMap<string, ForeignNote>): number {
  let depth = 0
  for (let at: ForeignNote | undefined = note; at?.replyTo !== undefined && depth < 100; depth++)
    at = byName.get(at.replyTo)
  return depth
}

function topOf(note: ForeignNote, byName: ReadonlyMap<string, ForeignNote>): string {
  let top = note.replyTo ?? note.id
  for (let steps = 0; steps < 100; steps++) {
    const next = byName.get(top)?.replyTo
    if (next === undefined) return top
    top = next
  }
  return top
}

/** Version 8 of RFC 9562, of the piece, of who wrote it and of its name there. */
function nameHere({ id, by }: ForeignNote, pieceId: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(JSON.stringify([pieceId, by, id]))))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function recordOf(
  note: ForeignNote,
  id: string,
  target: Anchor,
  root: string | undefined,
  { piece, me, now, stamp, saidBy }: TakeDesk,
): AnnotationRecord {
  const { body, by, style, color, tags, createdAt = now, updatedAt = createdAt, resolves } = note
  const words = by === '' || by === me.name ? body : saidBy(by, body)
  const motivation = root === undefined ? (note.motivation === 'replying' ? 'commenting' : note.motivation) : 'replying'
  return {
    ...stamp(),
    id,
    dossierId: piece.dossierId,
    pieceId: piece.id,
    motivation: motivation === 'highlighting' && words !== '' ? 'commenting' : motivation,
    target,
    body: words,
    version: piece.sha256,
    ...(style ? { style } : {}),
    ...(color ? { color } : {}),
    ...(tags.length === 0 ? {} : { tags }),
    ...(root === undefined ? {} : { replyTo: root }),
    ...(resolves === undefined || root === undefined ? {} : { resolves }),
    ...note.beside,
    createdAt,
    updatedAt,
  }
}

const foreignOf = (annotation: AnnotationRecord, by: string): ForeignNote => {
  const { id, target, motivation, style, color, body, tags = [], createdAt, updatedAt, replyTo, resolves } = annotation
  return {
    ...{ id, motivation, body, tags, by, createdAt, updatedAt },
    page: target.page,
    shape: shapeOf(target),
    quads: target.quads,
    quote: target.quote,
    position: target.position,
    ...(style ? { style } : {}),
    ...(color ? { color } : {}),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(resolves === undefined ? {} : { resolves }),
    beside: besideWords(annotation),
  }
}

function besideWords({ audience, criteria, assigneeId, answer }: AnnotationRecord): NonNullable<ForeignNote['beside']> {
  return {
    ...(audience ? { audience } : {}),
    ...(criteria ? { criteria } : {}),
    ...(assigneeId === undefined ? {} : { assigneeId }),
    ...(answer ? { answer } : {}),
  }
}

const wordless: Pick<Anchor, 'quote' | 'position'> = {
  quote: { exact: '', prefix: '', suffix: '' },
  position: { start: 0, end: 0 },
}

const bare = (
  { piece }: TakeDesk,
  page: number,
  shape: Anchor['shape'],
  quads: number[][],
  { quote = wordless.quote, position = wordless.position }: Pick<ForeignNote, 'quote' | 'position'> = {},
): Anchor => ({
  page,
  quote,
  position,
  quads,
  extractor: extractorOf(piece.inspection.kind),
  ...(shape === 'passage' || shape === undefined ? {} : { shape }),
})

/** Where a note stands in the piece; null where the piece has no such place. */
async function placeOf(note: ForeignNote, desk: TakeDesk): Promise<Anchor | null> {
  const { shape, quads, percent, quote, page } = note
  if (shape === 'piece') return bare(desk, 1, 'piece', [])
  if (desk.pages === null) return page === undefined ? null : bare(desk, page, shape, quads, note)
  if (page === undefined) return quote ? placeByWords(note, desk, desk.pages) : null
  const read = page <= desk.pages ? await desk.pageOf(page) : null
  if (!read) return null
  if (shape === 'page') return bare(desk, page, 'page', [])
  if (shape === 'area') {
    const area = quads.length > 0 ? quads : percent ? [quadOf(boundsIn(read.box, percent))] : []
    return area.length === 0 ? null : bare(desk, page, 'area', area)
  }
  const { text } = read
  const said = quote?.exact ? found(page, text, note, desk) : null
  if (said) return said
  const span =
    quads.length === 0
      ? null
      : wordsUnder(
          read.items,
          quads.map(quad => grown(boundsOf([quad]))),
        )
  if (span) return makeAnchor(page, text, span, quads)
  return quads.length === 0 ? null : bare(desk, page, 'passage', quads)
}

/** Some readers draw marks a little lower or narrower than the words. */
const grown = ([left, bottom, right, top]: Bounds): Bounds => [left - 0.5, bottom - 0.5, right + 0.5, top + 0.5]

function found(page: number, text: string, note: ForeignNote, desk: TakeDesk): Anchor | null {
  const again = reanchor(bare(desk, page, 'passage', note.quads, note), text)
  return again.how === 'orphan' ? null : makeAnchor(page, text, again.span, note.quads)
}

/** The first page that says the words, as they are. */
async function placeByWords(note: ForeignNote, desk: TakeDesk, pages: number): Promise<Anchor | null> {
  const { quote } = note
  if (!quote) return null
  for (let page = 1; page <= pages; page++) {
    const { text = '' } = (await desk.pageOf(page)) ?? {}
    if (text.includes(quote.exact)) return found(page, text, note, desk)
  }
  return null
}

function boundsIn([x1, y1, x2, y2]: Bounds, { x, y, width, height }: NonNullable<ForeignNote['percent']>): Bounds {
  const [across, down] = [(x2 - x1) / 100, (y2 - y1) / 100]
  return [x1 + x * across, y2 - (y + height) * down, x1 + (x + width) * across, y2 - y * down]
}
