// A program of its own, whose files the system keeps small: what is too large is cut short in the middle of its writing.
import { frameKey } from '#electron/vault/log/frame.ts'
import { openWriteLog } from '#electron/vault/log/write-log.ts'
import { anEntry } from './an-entry.ts'

const [folder = '', key = ''] = process.argv.slice(2)
// Heard, the signal ends nobody, and the system answers the write with an error.
process.on('SIGXFSZ', () => {})
const log = await openWriteLog({ folder, key: frameKey(Buffer.from(key, 'hex'), 'profile'), isNew: true })
await log.append([anEntry('before')])
const refusals: string[] = []
for (let attempt = 0; attempt < 4; attempt++) {
  await log.append([anEntry('large', 1, 'x'.repeat(60_000))]).catch(error => refusals.push(error.code))
}
await log.append([anEntry('after')])
await log.close()
console.log(JSON.stringify(refusals))
