import { sha256Hex } from '#shared/domain/record.ts'

/** Which version of a piece is read; the one in force where nothing is said. */
export type PieceSearch = { version?: string }

export function readPieceSearch({ version }: Record<string, unknown>): PieceSearch {
  const { data } = sha256Hex.safeParse(version)
  return data === undefined ? {} : { version: data }
}
