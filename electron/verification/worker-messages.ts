import type { VerificationResult } from '#shared/domain/verification-result.ts'

/** What the verification worker is asked: bytes only, certificates and lists in DER or PEM. */
export type WorkerRequest = {
  bytes: Uint8Array
  file: string
  roots: readonly Uint8Array[]
  crls: readonly Uint8Array[]
  expect: readonly string[]
  /** Folder of resources. */
  resources: string
  /** Milliseconds since 1970. */
  now: number
}

export type WorkerAnswer = VerificationResult
