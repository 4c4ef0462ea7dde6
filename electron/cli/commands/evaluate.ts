import { evaluate as evaluateGrid } from '#shared/domain/grid/evaluate.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { readInput } from '#shared/domain/grid/grid-input.ts'
import type { GridResult } from '#shared/domain/grid/grid-result.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { type Failure, failure, type Result } from '#shared/domain/result.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { readJson } from '../read-json.ts'
import { UsageError } from '../usage-error.ts'

export const evaluate: Command = {
  name: 'evaluate',
  usage: 'GRID INPUT…',
  summary: 'Computes the result of a grid for one input or several.',
  details: `GRID is a grid/1 file. Each INPUT is a file { answers, notApplicable, pieces, confidence }, where any key may be absent; a
test vector that holds such an object under "input" is taken as well.

One line of JSON per input on stdout, in the order given: the result, or { error: { code, question?, message } } for an
input that is refused.

Exit status: 0 when every input has a result; 1 when an input or the grid is refused; 2 when the grid cannot be opened.`,
  run: async (args, desk) => {
    const { positionals } = readArguments(args, {})
    const [gridPath, ...inputs] = positionals
    if (gridPath === undefined) throw new UsageError('GRID is missing')
    if (inputs.length === 0) throw new UsageError('no input is given')
    const content = await readJson(gridPath)
    const grid = content.ok ? loadGrid(content.value) : content
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
  const input = readInput(inputOf(content.value))
  return input.ok ? evaluateGrid(grid, input.value) : input
}

async function readInputFile(path: string): Promise<Result<unknown>> {
  try {
    return await readJson(path)
  } catch (error) {
    // An input that cannot be opened has its line like the others.
    if (error instanceof UsageError) return failure('input_absent', { message: error.message })
    throw error
  }
}

const inputKeys = ['answers', 'notApplicable', 'pieces', 'confidence']

/** The input of a test vector, or the content itself. */
function inputOf(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || !('input' in content)) return content
  return inputKeys.some(key => key in content) ? content : content.input
}

const errorOf = ({ code, params }: Failure) => ({
  code,
  ...(params?.question === undefined ? {} : { question: params.question }),
  message: params?.message ?? code,
})
