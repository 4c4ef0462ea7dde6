import type { Grid } from '#shared/domain/grid/grid.ts'
import { readGrid as gridOf } from '#shared/domain/grid/load-grid.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { type JsonPath, type JsonPlace, locatedJson } from '#shared/text/located-json.ts'
import { longestRecord } from './read-json.ts'
import { readNamedFile } from './read-named-file.ts'

/** A grid/1 file, refused for what an import refuses: the first fault, its line and its place in `params.message`. */
export async function readGrid(path: string): Promise<Result<Grid>> {
  const text = decoded(await readNamedFile(path, longestRecord))
  if (text === null) return failure('not_json', { message: 'the file is not JSON in UTF-8' })
  const read = locatedJson(text)
  if (!read.ok) {
    const { code, found } = read.error
    const met = found === '' ? 'the file ends too early' : `${JSON.stringify(found)} is not expected here`
    return refused(code, read.error, `the file is not JSON: ${met}`)
  }
  const { value, placeOf, repeated } = read.value
  const [twice] = repeated
  if (twice) return refused('repeated_key', twice.place, `the key ${lastOf(twice.path)} is written twice`)
  const { grid, faults } = gridOf(value)
  const [fault] = faults
  if (fault) return refused(fault.code, placeOf(fault.steps), fault.message)
  if (!grid) throw new Error('a grid without fault was not built')
  return ok(grid)
}

const refused = (code: string, { line, column }: JsonPlace, sentence: string) =>
  failure(code, { message: `line ${line}, column ${column}: ${sentence}` })

const lastOf = (path: JsonPath): string => JSON.stringify(String(path.at(-1)))

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
