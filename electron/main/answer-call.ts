import type { Caller } from '#electron/ports/handlers.ts'
import { failure, type Result } from '#shared/domain/result.ts'
import { type ChannelName, contract } from '#shared/ipc/contract.ts'
import { reply } from '#shared/ipc/reply.ts'
import type { Log } from './log.ts'

/** A handler whose channel is known by name only: its input and output are checked around it. */
export type AnyHandler = (input: never, caller: Caller) => Promise<Result<unknown>>

/**
 * One call over the contract: role, input, work, output. Never throws; what nobody expected is logged and answered
 * `unexpected`.
 */
export async function answerCall(
  name: ChannelName,
  handler: AnyHandler,
  input: unknown,
  caller: Caller | null,
  log: Log,
): Promise<Result<unknown>> {
  const { from, input: inputSchema, output: outputSchema } = contract[name]
  if (!caller) {
    // Most often a page that main is leading away and that has not yet stopped.
    log(`ipc_unheard:${name}`)
    return failure('refused')
  }
  if (!(from as readonly string[]).includes(caller.role)) {
    log(`ipc_refused:${name}`)
    return failure('refused')
  }
  const checked = inputSchema.safeParse(input)
  if (!checked.success) {
    log(`ipc_invalid_input:${name}`)
    return failure('invalid_input')
  }
  try {
    const answer = await handler(checked.data as never, caller)
    return reply(outputSchema).parse(answer) as Result<unknown>
  } catch (cause) {
    log(`ipc_unexpected:${name}`, cause)
    return failure('unexpected')
  }
}
