/** A sink for bytes that come one part at a time, read at the other end as they come. */
export type ByteChannel = {
  /** Resolves once the part was taken, so that the sender never runs ahead of the disk. Rejects after a failure. */
  push(bytes: Uint8Array): Promise<void>
  end(): void
  fail(reason: Error): void
  parts: AsyncIterable<Uint8Array>
}

type Part = { bytes: Uint8Array; taken: () => void; dropped: (reason: Error) => void }

export function byteChannel(): ByteChannel {
  const waiting: Part[] = []
  let wake: () => void = () => undefined
  let ended = false
  let failed: Error | undefined

  const fail = (reason: Error) => {
    failed ??= reason
    for (const part of waiting.splice(0)) part.dropped(failed)
    wake()
  }

  async function* parts() {
    let current: Part | undefined
    try {
      while (true) {
        if (failed) throw failed
        current = waiting.shift()
        if (current) {
          yield current.bytes
          current.taken()
        } else if (ended) return
        else await new Promise<void>(resolve => (wake = resolve))
      }
    } finally {
      // Whoever read gave up: whoever sends must not wait for ever.
      fail(failed ?? new Error('no one reads any more'))
      current?.dropped(failed ?? new Error('no one reads any more'))
    }
  }

  return {
    push: bytes =>
      new Promise((taken, dropped) => {
        if (failed) return dropped(failed)
        waiting.push({ bytes, taken, dropped })
        wake()
      }),
    end: () => {
      ended = true
      wake()
    },
    fail,
    parts: parts(),
  }
}
