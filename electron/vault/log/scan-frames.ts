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
    const isComplete = length !== null && offset + length <= bytes.length
    const plain = isComplete ? openFrame(key, bytes.subarray(offset, offset + length)) : null
    if (isComplete && plain !== null) {
      yield { kind: 'frame', offset, length, plain }
      offset += length
      continue
    }
    // A length that cannot be trusted says nothing of where the next frame is.
    const next = nextAuthentic(bytes, offset + 1, key)
    const isCut = length !== null && !isComplete
    if (next === null && (isCut || looksUnwritten(bytes.subarray(offset)))) {
      yield { kind: 'torn', offset, length: bytes.length - offset }
    } else yield { kind: 'broken', offset }
    if (next === null) return
    offset = next
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
