import { type FileKind, isWithoutText, type PieceRecord, type PieceType } from '#shared/domain/piece.ts'
import { byArrival } from '#shared/domain/piece-order.ts'
import { plainText } from '#shared/text/plain-text.ts'

/** What a piece may want of a person: text that can be searched, or a state or a type to look at again. */
export const pieceNeeds = ['text', 'look'] as const
export type PieceNeed = (typeof pieceNeeds)[number]

export const pieceOrders = ['arrival', 'type', 'title', 'folder'] as const
export type PieceOrder = (typeof pieceOrders)[number]

/** Empty where everything is shown. */
export type PieceFilter = { words: string; type: PieceType | ''; kind: FileKind | ''; need: PieceNeed | '' }
export const noFilter: PieceFilter = { words: '', type: '', kind: '', need: '' }
export const isFiltered = ({ words, ...choices }: PieceFilter): boolean =>
  words.trim() !== '' || Object.values(choices).some(choice => choice !== '')

/** A line of the list: a piece, or a heading over pieces that can be folded. `key` never changes. */
export type PieceRow =
  | { kind: 'piece'; key: string; piece: PieceRecord; level: number }
  | { kind: 'folder' | 'type'; key: string; name: string; level: number; count: number; open: boolean }

/** What keeps a piece from being read, or a type that nobody confirmed. */
export const wantsLook = ({ inspection, typeProposed }: PieceRecord): boolean =>
  inspection.status !== 'accepted' || typeProposed !== undefined

/** Those that answer to every part of the filter; words are looked for in the title, the file's name and its folders. */
export function filteredPieces(pieces: readonly PieceRecord[], filter: PieceFilter): PieceRecord[] {
  const words = plainText(filter.words).split(/\s+/).filter(Boolean)
  return pieces.filter(piece => {
    const { type, inspection, title, fileName, labels = [] } = piece
    if (filter.type && type !== filter.type) return false
    if (filter.kind && inspection.kind !== filter.kind) return false
    if (filter.need === 'text' && !isWithoutText(piece)) return false
    if (filter.need === 'look' && !wantsLook(piece)) return false
    if (words.length === 0) return true
    const text = plainText([title, fileName, ...labels].join(' '))
    return words.every(word => text.includes(word))
  })
}

type Arrangement = {
  order: PieceOrder
  /** Keys of the headings that are folded. */
  folded: ReadonlySet<string>
  typeName: (type: PieceType) => string
}

const byTitle = (one: PieceRecord, other: PieceRecord) =>
  collator.compare(one.title, other.title) || byArrival(one, other)

/** Titles in the order of a dictionary, « Annexe 2 » before « Annexe 10 ». */
const collator = new Intl.Collator('fr', { numeric: true })

/** The lines of the list, in their order. */
export function pieceRows(pieces: readonly PieceRecord[], { order, folded, typeName }: Arrangement): PieceRow[] {
  switch (order) {
    case 'arrival':
      return pieces.toSorted(byArrival).map(piece => rowOf(piece, 0))
    case 'title':
      return pieces.toSorted(byTitle).map(piece => rowOf(piece, 0))
    case 'type':
      return [...groups(pieces, ({ type }) => type)]
        .map(([type, some]) => ({ name: typeName(type), key: `type ${type}`, some }))
        .toSorted((one, other) => collator.compare(one.name, other.name))
        .flatMap(({ name, key, some }) => [
          { kind: 'type' as const, key, name, level: 0, count: some.length, open: !folded.has(key) },
          ...(folded.has(key) ? [] : some.toSorted(byTitle).map(piece => rowOf(piece, 1))),
        ])
    case 'folder':
      return folderRows(pieces, [], folded)
  }
}

const rowOf = (piece: PieceRecord, level: number): PieceRow => ({ kind: 'piece', key: piece.id, piece, level })

/** Folders first, then the pieces that lie in `path` itself. */
function folderRows(pieces: readonly PieceRecord[], path: readonly string[], folded: ReadonlySet<string>): PieceRow[] {
  const level = path.length
  const here = pieces.filter(({ labels = [] }) => labels.length === level)
  const inside = groups(
    pieces.filter(({ labels = [] }) => labels.length > level),
    ({ labels = [] }) => labels[level] ?? '',
  )
  const folders = [...inside].toSorted(([one], [other]) => collator.compare(one, other))
  return [
    ...folders.flatMap(([name, some]): PieceRow[] => {
      const own = [...path, name]
      const key = `folder ${JSON.stringify(own)}`
      const open = !folded.has(key)
      const heading: PieceRow = { kind: 'folder', key, name, level, count: some.length, open }
      return open ? [heading, ...folderRows(some, own, folded)] : [heading]
    }),
    ...here.toSorted(byTitle).map(piece => rowOf(piece, level)),
  ]
}

function groups<Key>(pieces: readonly PieceRecord[], keyOf: (piece: PieceRecord) => Key): Map<Key, PieceRecord[]> {
  const groups = new Map<Key, PieceRecord[]>()
  for (const piece of pieces) {
    const group = groups.get(keyOf(piece))
    if (group) group.push(piece)
    else groups.set(keyOf(piece), [piece])
  }
  return groups
}
