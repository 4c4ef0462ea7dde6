import { openSegment, type SegmentWriter } from './segment-writer.ts'

/** The segment that is appended to, and its successor once it is full or the disk refused it something. */
export function growingSegment(folder: string, place: { number: number; length: number }) {
  let next = place
  let writer: SegmentWriter | null = null

  return {
    /** Opens it, unless it is open. Throws when the disk refuses; the next call tries again. */
    async open(): Promise<SegmentWriter> {
      writer ??= await openSegment(folder, next.number, next.length)
      return writer
    },
    /**
     * After a failed write or flush the system may have forgotten which bytes it did not write: what was on the disk
     * before is left as it is, and a new segment begun. One that is empty is made anew.
     */
    async leave(refused: SegmentWriter): Promise<void> {
      next = { number: refused.length() === 0 ? refused.number : refused.number + 1, length: 0 }
      writer = null
      await refused.leave()
    },
    /** Goes on in a new segment; where none can be made, in this one. */
    async turn(full: SegmentWriter): Promise<void> {
      writer = await openSegment(folder, full.number + 1, 0)
      await full.close().catch(() => {})
    },
    async close(): Promise<void> {
      await writer?.close()
      writer = null
    },
  }
}
