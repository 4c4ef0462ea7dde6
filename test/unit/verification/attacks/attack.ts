import type { SignersOfTest } from '../signed-act.ts'

/** The files an attack starts from: the act, signed by the chair, signed by both. */
export type Target = { unsigned: Uint8Array; once: Uint8Array; twice: Uint8Array; signers: SignersOfTest }

/** An attack, and the code that verification must give for it; the state too where it is not `invalid`. */
export type Attack = {
  name: string
  code: string
  status?: 'indeterminate'
  make: (target: Target) => Uint8Array | Promise<Uint8Array>
}
