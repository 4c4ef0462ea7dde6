import type { z } from 'zod'

/** Which page may call: the start page, the page of an open profile, or the passphrase window. */
export type PageRole = 'start' | 'profile' | 'passphrase'

export type Channel<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  from: readonly PageRole[]
  input: Input
  output: Output
}

export const channel = <Input extends z.ZodType, Output extends z.ZodType>(
  from: readonly PageRole[],
  input: Input,
  output: Output,
): Channel<Input, Output> => ({ from, input, output })
