import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { failure } from '#shared/domain/result.ts'
import { type Container, openContainer } from './container.ts'
import { sparing } from './documents/progress.ts'
import { examine } from './examine.ts'
import { refused } from './finding.ts'
import { kindByName } from './kind-by-name.ts'
import { readerLimits } from './reader-limits.ts'
import { type FromReader, memoryExceeded, type ToReader } from './reader-messages.ts'

/**
 * Entry of the process that opens files no one vouches for. It holds no key and no secret; its parent gives it bytes or
 * a path and kills it when it takes too long. It is a child of Node (`process.send`) or Electron's utility process
 * (`process.parentPort`).
 */
type ParentPort = {
  postMessage(message: FromReader): void
  on(event: 'message', listener: (event: { data: ToReader }) => void): void
}
const parentPort = (process as { parentPort?: ParentPort }).parentPort

function send(message: FromReader): void {
  if (parentPort) parentPort.postMessage(message)
  else process.send?.(message)
}

let incoming = new Uint8Array(0)
let filled = 0

async function obey(message: ToReader): Promise<void> {
  switch (message.type) {
    case 'open':
      incoming = new Uint8Array(message.size)
      filled = 0
      container = undefined
      send({ type: 'taken' })
      return
    case 'part':
      incoming.set(message.bytes, filled)
      filled += message.bytes.byteLength
      send({ type: 'taken' })
      return
    case 'examine':
      return answer(message.name, async () => incoming.subarray(0, filled))
    case 'examine-path':
      return answer(message.name, () => bytesOf(message.path))
    case 'read':
      return sendDocument(message.name)
    case 'unpack':
      container ??= openContainer(incoming.subarray(0, filled))
      unpacking = (await container)(message.index)
      return sendNext()
    case 'next':
      return sendNext()
  }
}

/** Not copied: two copies of a file that may just be opened do not fit in the memory. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = await readFile(path)
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** The archive or the message that came, opened once for all its entries. */
let container: Promise<Container> | undefined
let unpacking: AsyncIterator<Uint8Array> | undefined

async function sendNext(): Promise<void> {
  const part = await unpacking?.next()
  send({ type: 'unpacked', bytes: part && !part.done ? part.value : null })
}

async function answer(name: string, read: () => Promise<Uint8Array>): Promise<void> {
  const finding = await withinMemory(
    async () =>
      examine(name, await read(), async (_document, finding) => {
        send({ type: 'found-before', finding })
        return undefined
      }),
    () => refused(kindByName(name) ?? 'other', 'too_large_in_memory'),
  )
  incoming = new Uint8Array(0)
  send({ type: 'found', finding, resident: process.memoryUsage.rss() })
}

async function sendDocument(name: string): Promise<void> {
  const progress = sparing((done, total) => send({ type: 'reading', done, total }))
  const read = await withinMemory(
    async () => {
      // Whoever only examines has no use for what reads the words.
      const { extractDocument } = await import('./documents/extract-document.ts')
      return extractDocument(name, incoming.subarray(0, filled), progress)
    },
    () => failure('too_large_in_memory'),
  )
  incoming = new Uint8Array(0)
  send({ type: 'read', read, resident: process.memoryUsage.rss() })
}

/** An allocation that V8 refuses is the memory limit reached, not a fault of the file. */
async function withinMemory<Value>(work: () => Promise<Value>, exceeded: () => Value): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RangeError) return exceeded()
    throw error
  }
}

/** A thread of its own, because a reader caught in a loop never comes back to look at its memory. */
const memoryWatch = `
  const { writeSync } = require('node:fs')
  setInterval(() => {
    if (process.memoryUsage.rss() < ${readerLimits.memory}) return
    writeSync(2, '${memoryExceeded}')
    process.kill(process.pid, 'SIGKILL')
  }, 25)
`
new Worker(memoryWatch, { eval: true }).unref()

/** A failure here is a bug of the reader: it ends, and its parent starts another. */
const receive = (message: ToReader) => void obey(message).catch(() => process.exit(1))

// What pdfjs leaves running after a document is closed must not end the reader in the middle of the next.
process.on('unhandledRejection', () => undefined)

if (parentPort) parentPort.on('message', ({ data }) => receive(data))
else {
  process.on('message', message => receive(message as ToReader))
  process.on('disconnect', () => process.exit())
}
send({ type: 'ready' })
