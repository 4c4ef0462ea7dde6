import { z } from 'zod'
import { expectedFailure } from './payloads.ts'

/** What travels back over a channel. Anything unexpected is logged in main and comes back as `unexpected`. */
export const reply = <Output extends z.ZodType>(output: Output) =>
  z.union([
    z.object({ ok: z.literal(true), value: output }),
    z.object({
      ok: z.literal(false),
      error: expectedFailure,
    }),
  ])
