import { failure, ok, type Result } from '../result.ts'
import { buildGrid } from './build-grid.ts'
import type { Grid } from './grid.ts'
import { gridChecks } from './grid-checks.ts'
import { type FoundFault, type GridFault, type GridFaultCode, placeFault } from './grid-fault.ts'
import { gridFile } from './grid-schema.ts'
import { schemaFaults } from './schema-faults.ts'

/**
 * Loads a grid file (parsed JSON, format grid/1): schema, then the checks of grid/1 §13. Fails with the first fault:
 * its code, and in `params` the `path`, `element`, `id`, `name` and the whole sentence, `message`.
 */
export function loadGrid(content: unknown): Result<Grid, GridFaultCode> {
  const read = readGrid(content)
  const [first] = read.faults
  if (first === undefined && read.grid !== null) return ok(read.grid)
  if (first === undefined) throw new Error('a grid without fault was not built')
  const { code, path, element, id, name, message } = first
  return failure(code, { path, element, id, name, message })
}

/** Every fault of a grid file, in the order found; empty when it loads. The checks of §13 wait for the schema to fit. */
export const gridFaults = (content: unknown): readonly GridFault[] => readGrid(content).faults

export type GridReading = { grid: Grid | null; faults: readonly GridFault[] }

/** Both at once, for who needs both: `grid` is whole where there is no fault. */
export function readGrid(content: unknown): GridReading {
  const parsed = gridFile.safeParse(content)
  if (!parsed.success) {
    return { grid: null, faults: schemaFaults(parsed.error, content).map(fault => placeFault(content, fault)) }
  }
  const found: FoundFault[] = gridChecks(parsed.data)
  const grid = buildGrid(parsed.data, fault => found.push(fault))
  return { grid, faults: found.map(fault => placeFault(content, fault)) }
}
