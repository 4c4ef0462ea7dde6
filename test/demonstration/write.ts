import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asFile, demonstration } from './demonstration.ts'

/** Writes `resources/demo` anew from what is told in this folder and from the pieces. */
export async function write(folder: string): Promise<void> {
  for (const [name, content] of Object.entries(await demonstration(join(folder, 'files')))) {
    writeFileSync(join(folder, name), asFile(content))
  }
}
