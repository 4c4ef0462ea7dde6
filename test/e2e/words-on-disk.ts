import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * The words of those given that stand in clear in a file below `folder` or in a file's name, with the file: as UTF-8 and
 * as UTF-16. Chromium's databases compress by Snappy, which copies only what stood before, so a word of letters that no
 * text holds stands as it is the first time.
 */
export function wordsOnDisk(folder: string, words: readonly string[]): string[] {
  const forms = words.flatMap(word =>
    [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')].map(bytes => ({ word, bytes })),
  )
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(entry => {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path)
    const content = entry.isFile() ? readFileSync(path) : Buffer.alloc(0)
    const found = forms.filter(({ word, bytes }) => entry.name.includes(word) || content.includes(bytes))
    return [...new Set(found.map(({ word }) => `${name}: ${word}`))]
  })
}
