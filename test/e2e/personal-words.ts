import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const demo = resolve(import.meta.dirname, '../../resources/demo')
const read = (name: string) => JSON.parse(readFileSync(join(demo, name), 'utf8')) as Record<string, string>[]

/** What the tests themselves type as names of people and of the committee. */
const typed = ['Ana Diaz', 'Diaz', 'Noël Lefèvre', 'Lefèvre', 'Villeneuve', 'Comité d’éthique']

/** Names of members, titles of dossiers and pieces, names of files, and texts of notes of the demonstration. */
export const personalWords: readonly string[] = [
  ...typed,
  ...read('members.json').flatMap(({ id = '', name = '' }) => [id, name, ...name.split(' ').slice(1)]),
  ...read('dossiers.json').flatMap(({ title = '', summary = '' }) => [title, summary]),
  ...read('pieces.json').flatMap(({ title = '', fileName = '' }) => [title, fileName]),
  ...read('annotations.json').flatMap(({ body = '' }) => body),
].filter(word => word.length > 3)

/** The words of those given that stand in a file of the application's logs, with the file. */
export function personalDataInLogs(userData: string, words: readonly string[] = personalWords): string[] {
  const folder = join(userData, 'logs')
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap(name => {
    const text = readFileSync(join(folder, name), 'utf8').normalize('NFC').toLowerCase()
    return words.filter(word => text.includes(word.normalize('NFC').toLowerCase())).map(word => `${name}: ${word}`)
  })
}
