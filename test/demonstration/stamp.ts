import type { RecordBase } from '#shared/domain/record.ts'

/** What every record carries, as if one device had written it at `at`. */
export const stamp = (id: string, author: string, at: string): RecordBase => ({
  id,
  author,
  clock: `${String(Date.parse(at)).padStart(15, '0')}-000000-demonstration`,
  schema: 1,
})
