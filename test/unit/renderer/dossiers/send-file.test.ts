import { describe, expect, test } from 'vitest'
import { chunkBytes, sendFile } from '#renderer/features/dossiers/pieces/send-file.ts'
import { failure, ok } from '#shared/domain/result.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'

const taken = { fileName: 'a.pdf', size: 0, sha256: 'a'.repeat(64), known: false, inspection: {} }

/** Main as sending sees it: keeps the chunks, fails where it is told to. */
function receiver(failing?: string) {
  const received: Uint8Array[] = []
  const asked: string[] = []
  const bridge = {
    invoke: async (channel: string, input: { bytes?: Uint8Array }) => {
      asked.push(channel)
      if (channel === failing) return failure('damaged')
      if (input.bytes) received.push(input.bytes)
      return ok(channel === 'intake.begin' ? { upload: 'u-1' } : taken)
    },
    on: () => () => {},
  } as unknown as Bridge
  return { bridge, received, asked }
}

const aFile = (size: number) => new File([Uint8Array.from({ length: size }, (_, index) => index % 251)], 'a.pdf')
const never = new AbortController().signal

describe('sending a dropped file', () => {
  test.each([0, 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes + 17])(
    'sends %i bytes whole and in order',
    async size => {
      const main = receiver()
      const answer = await sendFile(main.bridge, 'job', aFile(size), never, () => {})
      expect(answer.ok).toBe(true)
      expect(main.received.every(chunk => chunk.length <= chunkBytes)).toBe(true)
      expect(Buffer.concat(main.received)).toEqual(Buffer.from(await aFile(size).arrayBuffer()))
    },
  )

  test('says how far it is', async () => {
    const steps: number[] = []
    await sendFile(receiver().bridge, 'job', aFile(chunkBytes + 5), never, done => steps.push(done))
    expect(steps).toEqual([0, chunkBytes, chunkBytes + 5])
  })

  test('stops between two chunks, and never finishes', async () => {
    const main = receiver()
    const abort = new AbortController()
    const answer = await sendFile(main.bridge, 'job', aFile(3 * chunkBytes), abort.signal, done => {
      if (done >= chunkBytes) abort.abort()
    })
    expect(answer).toEqual(failure('cancelled'))
    expect(main.received).toHaveLength(1)
    expect(main.asked).not.toContain('intake.finish')
  })

  test.each(['intake.begin', 'intake.chunk', 'intake.finish'])('gives back the failure of %s', async channel => {
    const answer = await sendFile(receiver(channel).bridge, 'job', aFile(10), never, () => {})
    expect(answer).toEqual(failure('damaged'))
  })
})
