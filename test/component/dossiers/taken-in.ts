import type { Inspection } from '#shared/domain/piece.ts'
import type { TakenIn } from '#shared/ipc/payloads.ts'

/** A file as the vault answers it: a PDF that opens, unless the test says otherwise. `sha256` is one digit, repeated. */
export function takenIn(fileName: string, digit: string, inspection: Partial<Inspection> = {}, known = false): TakenIn {
  const sha256 = digit.repeat(64)
  return {
    fileName,
    size: 12_345,
    sha256,
    known,
    inspection: { file: fileName, status: 'accepted', kind: 'pdf', pages: 3, sha256, ...inspection },
  }
}
