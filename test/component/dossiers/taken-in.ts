import type { Inspection } from '#shared/domain/piece.ts'
import type { TakenFiles, TakenIn } from '#shared/ipc/payloads.ts'
import type { Answers } from '#test/component/fake-bridge.ts'

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

/** An entry that stays in its archive, as the vault answers it. */
export const stays = (file: string, entry: string, code: string): TakenFiles['refused'][number] => ({
  ...{ file, entry, status: 'refused', kind: 'other', code, sha256: '0'.repeat(64) },
})

/** The dialog of the system gives a file, and the vault answers that this came of it. */
export const chosen = (taken: Partial<TakenFiles>): Answers => ({
  'intake.choose': () => ({ chosen: 'c-1', files: [{ name: 'choisi.pdf', labels: [] }], failed: [] }),
  'intake.take': () => ({ files: [], failed: [], refused: [], ...taken }),
})
