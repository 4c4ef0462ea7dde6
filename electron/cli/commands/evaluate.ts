import { inputFaults } from '#shared/domain/grid/check-input.ts'
import { evaluate as evaluateGrid } from '#shared/domain/grid/evaluate.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { readInput } from '#shared/domain/grid/grid-input.ts'
import type { GridResult } from '#shared/domain/grid/grid-result.ts'
import { type Failure, failure, ok, type Result } from '#shared/domain/result.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { DiskError } from '../disk-error.ts'
import { readGrid } from '../read-grid.ts'
import { readJson, readJsonOfStandardInput } from '../read-json.ts'
import { standardInput } from '../read-standard-input.ts'
import { UsageError } from '../usage-error.ts'

export const evaluate: Command = {
  name: 'evaluate',
  usage: 'GRID INPUT…',
  summary: 'Computes the result of a grid for one input or several.',
  details: `GRID is a grid/1 file. Each INPUT is a file { answers, notApplicable, pieces, confidence }, where any key may be absent; a
test vector { grid: "id@version", input, … } that holds such an object is taken as well, when it is of this grid. One INPUT
may be -, standard input.

One line of JSON per input on stdout, in the order given: the result, or { error: { code, question?, message } } for an
input that is refused.

Exit status: 0 when every input has a result; 1 when an input or the grid is refused; 2 when the grid cannot be opened.`,
  run: async (args, desk) => {
    const { positionals } = readArguments(args, {})
    const [gridPath, ...inputs] = positionals
    if (gridPath === undefined) throw new UsageError('GRID is missing')
    if (inputs.length === 0) throw new UsageError('no input is given')
    const grid = await readGrid(gridPath)
    if (!grid.ok) {
      desk.err(`evaluate: ${gridPath}: ${grid.error.params?.message ?? grid.error.code}`)
      return 1
    }
    let refused = false
    for (const path of inputs) {
      const result = await evaluateFile(grid.value, path)
      if (!result.ok) refused = true
      desk.out(JSON.stringify(result.ok ? result.value : { error: errorOf(result.error) }))
    }
    return refused ? 1 : 0
  },
}

async function evaluateFile(grid: Grid, path: string): Promise<Result<GridResult>> {
  const content = await readInputFile(path)
  if (!content.ok) return content
  const given = inputOf(content.value, `${grid.id}@${grid.version}`)
  if (!given.ok) return given
  const input = readInput(given.value)
  if (!input.ok) return input
  const misstated = inputFaults(grid, input.value).find(
    ({ code }) => code === 'confidence_range' || code === 'piece_count',
  )
  if (!misstated) return evaluateGrid(grid, input.value)
  const { code, question, message } = misstated
  return failure(code, { message, ...(question === '' ? {} : { question }) })
}

async function readInputFile(path: string): Promise<Result<unknown>> {
  try {
    return await (path === standardInput ? readJsonOfStandardInput() : readJson(path))
  } catch (error) {
    // An input that cannot be opened has its line like the others.
    if (error instanceof UsageError || error instanceof DiskError)
      return failure('input_absent', { message: error.message })
    throw error
  }
}

const inputKeys = ['answers', 'notApplicable', 'pieces', 'confidence']

/** The input of a test vector, which must be one of this grid (`id@version`), or the content itself. */
function inputOf(content: unknown, reference: string): Result<unknown, 'grid_differs'> {
  if (typeof content !== 'object' || content === null || !('input' in content)) return ok(content)
  if (inputKeys.some(key => key in content)) return ok(content)
  const of = 'grid' in content && content.grid !== null ? content.grid : reference
  if (of === reference) return ok(content.input)
  return failure('grid_differs', { message: `the vector is of grid ${JSON.stringify(of)}, not of "${reference}"` })
}

const errorOf = ({ code, params }: Failure) => ({
  code,
  ...(params?.question === undefined ? {} : { question: params.question }),
  message: params?.message ?? code,
})
