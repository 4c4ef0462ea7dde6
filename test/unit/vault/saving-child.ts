// A program of its own that saves an index without end and says which was saved last, until it is killed.
import { writeSync } from 'node:fs'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import { searchIndexFile } from '#electron/vault/search-index-file.ts'

const [folder = '', key = ''] = process.argv.slice(2)
const file = searchIndexFile(folder, subkeysOf(Buffer.from(key, 'hex')))
for (let save = 1; ; save += 1) {
  await file.write(Buffer.from(`${save};`.padEnd(1_000_000, 'x')))
  writeSync(1, `${save}\n`)
}
