import type { DiffKind } from './grid-diff.ts'

/** An element of a grid file, its children set apart. `rank` is its place among those of its list. */
export type Element = {
  kind: DiffKind
  key: string
  own: Readonly<Record<string, unknown>>
  children: readonly Element[]
}

type Json = Readonly<Record<string, unknown>>

/** How the lists of a grid nest: which key of a parent holds children, of what kind, called by which of their keys. */
type Nesting = { list: string; kind: DiffKind; id: string }

const ofGrid: readonly Nesting[] = [
  { list: 'sections', kind: 'section', id: 'id' },
  { list: 'rules', kind: 'rule', id: 'id' },
  { list: 'results.levels', kind: 'result_level', id: 'code' },
  { list: 'scales', kind: 'scale', id: '' },
  { list: 'constants', kind: 'constant', id: '' },
  { list: 'sources', kind: 'source', id: 'id' },
  { list: 'references', kind: 'reference', id: 'id' },
  { list: 'replaces', kind: 'replacement', id: 'version' },
]

const inside: { [Kind in DiffKind]?: readonly Nesting[] } = {
  section: [{ list: 'questions', kind: 'question', id: 'id' }],
  question: [
    { list: 'options', kind: 'option', id: 'code' },
    { list: 'evidence', kind: 'evidence', id: 'type' },
  ],
  scale: [{ list: 'levels', kind: 'level', id: 'value' }],
}

/** A grid file as a tree of elements. An element whose list repeats its identifier is told from the others by its rank. */
export const gridElement = (file: Json): { own: Json; children: readonly Element[] } => {
  const { results, ...rest } = file
  const { levels, ...figures } = (results ?? {}) as Json
  const own = Object.keys(figures).length > 0 ? { ...rest, results: figures } : rest
  return split({ ...own, 'results.levels': levels }, ofGrid)
}

function split(source: Json, nestings: readonly Nesting[]): { own: Json; children: readonly Element[] } {
  const children = nestings.flatMap(nesting => childrenOf(source[nesting.list], nesting))
  const listed = new Set(nestings.map(({ list }) => list))
  return { own: Object.fromEntries(Object.entries(source).filter(([key]) => !listed.has(key))), children }
}

function childrenOf(list: unknown, { kind, id }: Nesting): Element[] {
  if (typeof list !== 'object' || list === null) return []
  const seen = new Map<string, number>()
  return Object.entries(list).map(([name, held]): Element => {
    const source: Json = isJson(held) ? held : { value: held }
    const written = id === '' ? name : String(source[id])
    const before = seen.get(written) ?? 0
    seen.set(written, before + 1)
    return { kind, key: before === 0 ? written : `${written} (${before + 1})`, ...split(source, inside[kind] ?? []) }
  })
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
