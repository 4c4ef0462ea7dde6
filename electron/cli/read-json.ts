import { failure, ok, type Result } from '#shared/domain/result.ts'
import { readNamedFile } from './read-named-file.ts'

/** A hundred times the longest record met. Bytes. */
const longest = 64 * 1024 ** 2

/** Content of a JSON file in UTF-8, its mark allowed. A file that cannot be opened is a usage error. */
export async function readJson(path: string): Promise<Result<unknown, 'not_json'>> {
  const bytes = await readNamedFile(path, longest)
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return failure('not_json', { message: 'the file is not JSON in UTF-8' })
  }
}
