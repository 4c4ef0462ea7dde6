import type { AnnotationRecord } from '#shared/domain/annotation.ts'

export type CopyRequest = {
  /** Those for their author or the rapporteur alone are left out, whoever asks. */
  annotations: readonly AnnotationRecord[]
  /** Names of people, by the identifier of their notes' author. */
  names: Readonly<Record<string, string>>
  language: 'fr' | 'en'
  /** When the copy is made, ISO 8601. */
  at: string
  /** Folder of resources, whose fonts write the mark of an unsigned copy. */
  resources: string
}

/** `unsigned`: the file had signatures, the copy has none. `unplaced`: notes of pages that the file does not have. */
export type AnnotatedCopy = { bytes: Uint8Array; unsigned: boolean; placed: number; unplaced: number }

export type CopyFault = 'copy_damaged' | 'copy_encrypted'
