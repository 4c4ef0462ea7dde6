import type { TextRecord } from '#shared/domain/text.ts'

export type OpinionStatus =
  | { kind: 'draft' }
  | { kind: 'partlySigned'; signed: number; total: number }
  | { kind: 'signed' }

/** Where a text stands between its draft and its last signature. */
export function opinionStatus({ signatures, signatories }: TextRecord): OpinionStatus {
  if (signatures.length === 0) return { kind: 'draft' }
  if (signatures.length < signatories.length) {
    return { kind: 'partlySigned', signed: signatures.length, total: signatories.length }
  }
  return { kind: 'signed' }
}
