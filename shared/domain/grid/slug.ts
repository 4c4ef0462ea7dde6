import { z } from 'zod'

/** Identifier of a grid, a section, a question or a rule. */
export const slug = z.string().regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, {
  error: 'expected an identifier in lower-case letters and digits, joined by ".", "_" or "-"',
})
