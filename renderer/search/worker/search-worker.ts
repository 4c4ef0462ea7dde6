import { searchActs } from './search-acts.ts'
import type { Asked } from './search-thread.ts'

const acts = searchActs()

addEventListener('message', async ({ data: { number, act, input } }: MessageEvent<Asked>) => {
  try {
    const answer = await (acts[act] as (input: unknown) => Promise<unknown>)(input)
    postMessage({ number, answer }, { transfer: answer instanceof Uint8Array ? [answer.buffer] : [] })
  } catch (cause) {
    postMessage({ number, failed: cause instanceof Error ? cause.message : String(cause) })
  }
})
