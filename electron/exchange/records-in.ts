import type { z } from 'zod'

/** Those documents that the schema takes; a record of another kind, or damaged, is none of them. */
export function recordsIn<Schema extends z.ZodType>(documents: readonly unknown[], schema: Schema): z.output<Schema>[] {
  return documents.flatMap(document => {
    const read = schema.safeParse(document)
    return read.success ? [read.data] : []
  })
}
