import { z } from 'zod'
import { annotationMotivations } from '../annotation.ts'
import { isoInstant } from '../record.ts'
import { failure, ok, type Result } from '../result.ts'
import type { ForeignNote } from './foreign-note.ts'
import { tagsOfLine } from './tag-line.ts'
import { type ReadRecord, recordIn } from './web-annotation.ts'

/** `records`: what our own programs wrote, whole. `unread`: items that are no annotation that can be read. */
export type PageContent = { records: (ReadRecord & { by: string })[]; notes: ForeignNote[]; unread: number }

const most = 20_000
const words = z.string().max(100_000)

const creator = z.union([words, z.looseObject({ name: words.optional(), nickname: words.optional() })])
const body = z.union([
  words,
  z.looseObject({ type: z.unknown().optional(), value: words.optional(), purpose: z.unknown().optional() }),
])
type Selector = z.infer<typeof selector>
const selector = z.looseObject({
  type: z.unknown().optional(),
  value: words.optional(),
  exact: words.optional(),
  prefix: words.optional(),
  suffix: words.optional(),
  start: z.unknown().optional(),
  end: z.unknown().optional(),
  refinedBy: z.unknown().optional(),
})
const target = z.union([words, z.looseObject({ source: z.unknown().optional(), selector: z.unknown().optional() })])
const annotation = z.looseObject({
  id: words.optional(),
  type: z.union([z.literal('Annotation'), z.array(z.string()).refine(types => types.includes('Annotation'))]),
  motivation: z.unknown().optional(),
  created: z.unknown().optional(),
  modified: z.unknown().optional(),
  creator: z.unknown().optional(),
  body: z.unknown().optional(),
  bodyValue: words.optional(),
  target: z.unknown(),
})

/**
 * What can be read of annotations in JSON-LD (W3C Web Annotation Data Model, 2017): a page, a collection with its first
 * page in it, a list, or one annotation. Fails with `annotations_malformed` where there is none of these,
 * `annotations_too_many` beyond 20,000.
 */
export function fromForeignPage(
  content: unknown,
): Result<PageContent, 'annotations_malformed' | 'annotations_too_many'> {
  const items = itemsOf(content)
  if (!items) return failure('annotations_malformed', { item: 0 })
  if (items.length > most) return failure('annotations_too_many', { most })
  const read: PageContent = { records: [], notes: [], unread: 0 }
  const isAnnotation = (id: string) => known.has(id)
  const said = items.map(item => annotation.safeParse(item).data)
  const known = new Set(said.flatMap(one => one?.id ?? []))
  for (const [rank, item] of items.entries()) {
    const one = said[rank]
    const record = recordIn(item)
    const note = record || !one ? undefined : noteOf(one, rank, isAnnotation)
    if (record) read.records.push({ ...record, by: nameIn(one?.creator) })
    else if (note) read.notes.push(note)
    else read.unread += 1
  }
  return ok(read)
}

const collection = z.looseObject({ first: z.unknown().optional(), items: z.array(z.unknown()).optional() })

function itemsOf(content: unknown): unknown[] | undefined {
  if (Array.isArray(content)) return content
  if (annotation.safeParse(content).success) return [content]
  const whole = collection.safeParse(content)
  if (!whole.success) return undefined
  if (whole.data.items) return whole.data.items
  return collection.safeParse(whole.data.first).data?.items
}

function noteOf(
  one: z.infer<typeof annotation>,
  rank: number,
  isAnnotation: (id: string) => boolean,
): ForeignNote | undefined {
  const { id = `item-${rank + 1}` } = one
  const said = target.safeParse(listed(one.target)[0])
  if (!said.success) return undefined
  const source = typeof said.data === 'string' ? said.data : said.data.source
  const replyTo = typeof source === 'string' && isAnnotation(source) ? source : undefined
  const place = placeOf(typeof said.data === 'string' ? [] : listed(said.data.selector))
  if (!place) return undefined
  const { value, tags } = wordsOf(one)
  const [created, changed] = [instant(one.created), instant(one.modified)]
  const createdAt = created ?? changed
  const updatedAt = changed ?? created
  return {
    id,
    ...place,
    motivation: replyTo === undefined ? motivationOf(one.motivation, value) : 'replying',
    body: value,
    tags,
    by: nameIn(one.creator),
    ...(createdAt ? { createdAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
    ...(replyTo === undefined ? {} : { replyTo }),
  }
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

type Place = Pick<ForeignNote, 'page' | 'shape' | 'quads' | 'percent' | 'quote' | 'position'>

const position = z.object({ start: z.int().min(0), end: z.int().min(0) }).refine(({ start, end }) => start <= end)

/** All selectors say the same place: what each adds is put together. None: the whole document. */
function placeOf(selectors: readonly unknown[]): Place | undefined {
  const place: Place = { shape: 'piece', quads: [] }
  const chain = (one: unknown, depth: number): Selector[] => {
    const read = selector.safeParse(one)
    return read.success && depth < 8 ? [read.data, ...chain(read.data.refinedBy, depth + 1)] : []
  }
  for (const one of selectors.flatMap(each => chain(each, 0))) {
    const { value = '', exact, prefix = '', suffix = '' } = one
    const page = Number(/(?:^|[#&?])page=(\d{1,7})/.exec(value)?.[1])
    if (page >= 1) place.page = page
    const percent = /xywh=percent:([\d.,]+)/.exec(value)?.[1]?.split(',').map(Number)
    const [x, y, width, height] = percent ?? []
    if (
      x !== undefined &&
      y !== undefined &&
      width !== undefined &&
      height !== undefined &&
      x + y + width + height >= 0
    ) {
      place.percent = { x, y, width, height }
    }
    const span = one.type === 'TextPositionSelector' ? position.safeParse(one).data : undefined
    if (span) place.position = span
    if (exact !== undefined && exact !== '')
      place.quote = { exact: nfc(exact), prefix: nfc(prefix), suffix: nfc(suffix) }
  }
  if (place.quote) return { ...place, shape: 'passage' }
  if (place.percent && place.page !== undefined) return { ...place, shape: 'area' }
  if (place.page !== undefined) return { ...place, shape: 'page' }
  return selectors.length === 0 ? { ...place, page: 1 } : undefined
}

const nfc = (text: string): string => text.normalize('NFC')

function wordsOf({ body: given, bodyValue }: z.infer<typeof annotation>): { value: string; tags: string[] } {
  const bodies = listed(given).flatMap(one => {
    const read = body.safeParse(one)
    return read.success ? [read.data] : []
  })
  const isTag = (one: z.infer<typeof body>) => typeof one !== 'string' && listed(one.purpose).includes('tagging')
  const textOf = (one: z.infer<typeof body>) => (typeof one === 'string' ? one : (one.value ?? ''))
  const texts = [...(bodyValue === undefined ? [] : [bodyValue]), ...bodies.filter(one => !isTag(one)).map(textOf)]
  return {
    value: texts.filter(text => text !== '').join('\n'),
    tags: [
      ...new Set(bodies.filter(isTag).flatMap(one => tagsOfLine(textOf(one).replaceAll(',', ';').concat(';')))),
    ].slice(0, 20),
  }
}

function motivationOf(given: unknown, value: string): ForeignNote['motivation'] {
  const named = listed(given).flatMap(
    one => annotationMotivations.find(known => known === one && known !== 'replying') ?? [],
  )[0]
  if (named === 'questioning' || named === 'linking') return named
  return value === '' ? 'highlighting' : 'commenting'
}

function nameIn(given: unknown): string {
  const names = listed(given).flatMap(one => {
    const read = creator.safeParse(one)
    if (!read.success) return []
    return typeof read.data === 'string' ? [read.data] : [read.data.name ?? read.data.nickname ?? '']
  })
  return names.filter(name => name !== '').join(', ')
}

function instant(given: unknown): string | undefined {
  const read = typeof given === 'string' ? new Date(given) : undefined
  // Beyond the year 9999 the instant is one of ECMAScript, but of no record.
  return read && !Number.isNaN(read.getTime()) ? isoInstant.safeParse(read.toISOString()).data : undefined
}
