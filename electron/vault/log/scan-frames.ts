import { type FrameKey, frameLengthAt, headerLength, openFrame } from './frame.ts'

export type Scanned =
  | { kind: 'frame'; offset: number; length: number; plain: Buffer }
  /** Bytes that are no authentic frame; what follows is read all the same. */
  | { kind: 'broken'; offset: number }
  /** The last write was cut short: it was never acknowledged. */
  | { kind: 'torn'; offset: number; length: number }

/** Reads all the frames of a segment, around what is broken. Never throws, whatever the bytes. */
export function* scanFrames(bytes: Buffer, key: FrameKey): Generator<Scanned> {
  let offset = 0
  while (offset < bytes.length) {
    const length = frameLengthAt(bytes, offset)
    if (length === null) {
      const next = nextAuthentic(bytes, offset + 1, key)
      const isTail = next === null
      if (isTail && looksUnwritten(bytes.subarray(offset))) {
        yield { kind: 'torn', offset, length: bytes.length - offset }
      } else yield { kind: 'broken', offset }
      if (isTail) return
      offset = next
    } else if (offset + length > bytes.length) {
      yield { kind: 'torn', offset, length: bytes.length - offset }
      return
    } else {
      const plain = openFrame(key, bytes.subarray(offset, offset + length))
      yield plain === null ? { kind: 'broken', offset } : { kind: 'frame', offset, length, plain }
      offset += length
    }
  }
}

function nextAuthentic(bytes: Buffer, from: number, key: FrameKey): number | null {
  for (let offset = from; offset + headerLength <= bytes.length; offset++) {
    const length = frameLengthAt(bytes, offset)
    if (length === null || offset + length > bytes.length) continue
    if (openFrame(key, bytes.subarray(offset, offset + length)) !== null) return offset
  }
  return null
}

/** Too short for a header, or the zeros a file system shows where a write did not reach the disk before the power went. */
const looksUnwritten = (tail: Buffer): boolean => tail.length < headerLength || tail.every(byte => byte === 0)
