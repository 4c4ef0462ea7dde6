import { failure, ok, type Result } from '#shared/domain/result.ts'
import { readNamedFile } from './read-named-file.ts'
import { readStandardInput } from './read-standard-input.ts'

/** A hundred times the longest record met. Bytes. */
export const longestRecord = 64 * 1024 ** 2

/** Content of a JSON file in UTF-8, its mark allowed. A file that cannot be opened is a usage error. */
export const readJson = async (path: string): Promise<Result<unknown, 'not_json'>> =>
  parsed(await readNamedFile(path, longestRecord))

/** The same of standard input. */
export const readJsonOfStandardInput = async (): Promise<Result<unknown, 'not_json'>> =>
  parsed(await readStandardInput(longestRecord))

function parsed(bytes: Uint8Array): Result<unknown, 'not_json'> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return failure('not_json', { message: 'the file is not JSON in UTF-8' })
  }
}
