import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Finding, InspectionCode } from './finding.ts'

/** What the reading process is told. Bytes come in parts, each acknowledged, so that a large file never queues up. */
export type ToReader =
  | { type: 'open'; size: number }
  | { type: 'part'; bytes: Uint8Array }
  | { type: 'examine'; name: string }
  | { type: 'examine-path'; name: string; path: string }
  /** The words of the file whose bytes came. */
  | { type: 'read'; name: string }
  /** An entry of the archive whose bytes came, by its rank in the directory; `next` asks for the part that follows. */
  | { type: 'unpack'; index: number }
  | { type: 'next' }

export type FromReader =
  | { type: 'ready' }
  | { type: 'taken' }
  /** What will be found, but for what is still looked for: it stands where that takes too long. */
  | { type: 'found-before'; finding: Finding }
  | { type: 'found'; finding: Finding; resident: number }
  /** How far a `read` is; its answer follows. */
  | { type: 'reading'; done: number; total: number }
  | { type: 'read'; read: Result<DerivedDocument, InspectionCode>; resident: number }
  /** `null` after the last part. */
  | { type: 'unpacked'; bytes: Uint8Array | null }

/** What the reading process writes on its error stream before it ends itself for lack of memory. */
export const memoryExceeded = 'memory-exceeded'
