/** An expected failure is a value: `code` is stable and looked up in the translations, `params` fill its sentence. */
export type Failure<Code extends string = string> = {
  code: Code
  params?: Record<string, string | number>
}

export type Refusal<Code extends string = string> = { ok: false; error: Failure<Code> }

export type Result<Value, Code extends string = string> = { ok: true; value: Value } | Refusal<Code>

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const failure = <Code extends string>(code: Code, params?: Record<string, string | number>): Refusal<Code> => ({
  ok: false,
  error: params ? { code, params } : { code },
})
