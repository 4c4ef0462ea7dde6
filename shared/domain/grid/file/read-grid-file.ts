import { type JsonFault, type JsonPlace, locatedJson } from '#shared/text/located-json.ts'
import type { Grid } from '../grid.ts'
import { type FoundFault, type GridFault, type GridFaultCode, placeFault } from '../grid-fault.ts'
import { gridFaults, loadGrid } from '../load-grid.ts'

/** A fault of a grid file with its place in the text. */
export type GridFileFault = JsonPlace &
  Pick<GridFault, 'path' | 'element' | 'id' | 'name' | 'params'> & {
    code: GridFaultCode | JsonFault['code'] | 'repeated_key'
  }

/** `content` is the file as parsed, which is what is kept. */
export type GridFileReading =
  | { kind: 'grid'; grid: Grid; content: Record<string, unknown> }
  | { kind: 'faults'; faults: readonly GridFileFault[] }

/** Reads the text of a grid file and lists everything that is wrong with it, in the order of the file. */
export function readGridFile(text: string): GridFileReading {
  const read = locatedJson(text)
  if (!read.ok) {
    const { found, ...fault } = read.error
    return { kind: 'faults', faults: [{ ...fault, path: '', element: 'grid', id: '', name: found, params: {} }] }
  }
  const { value, placeOf, repeated } = read.value
  const twice = repeated.map(({ path, place }): GridFileFault => {
    const found: FoundFault = { code: 'unknown_key', path, name: String(path.at(-1)), sentence: '' }
    return { ...placed(placeFault(value, found), place), code: 'repeated_key' }
  })
  const faults = [...twice, ...gridFaults(value).map(fault => placed(fault, placeOf(fault.steps)))]
  if (faults.length > 0) return { kind: 'faults', faults: faults.toSorted(byPlace) }
  const loaded = loadGrid(value)
  if (!loaded.ok) throw new Error('a grid without fault was not loaded')
  return { kind: 'grid', grid: loaded.value, content: value as Record<string, unknown> }
}

const placed = ({ code, path, element, id, name, params }: GridFault, place: JsonPlace): GridFileFault => ({
  code,
  ...place,
  path,
  element,
  id,
  name,
  params,
})

const byPlace = (a: JsonPlace, b: JsonPlace): number => a.line - b.line || a.column - b.column
