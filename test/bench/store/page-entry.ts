import type { Bridge } from '#shared/ipc/bridge.ts'
import { addDossiers, insertMany, insertOneByOne, openList, query, reopen } from './page.ts'

const measures = { addDossiers, insertMany, insertOneByOne, openList, query, reopen }
export type Measure = keyof typeof measures

type Wire = {
  callMain(channel: string, input: unknown): Promise<{ ok: boolean; value: { dataKey?: unknown } }>
  writeAndFlush(text: string): Promise<void>
  bench(measure: Measure, ...parameters: unknown[]): Promise<unknown>
}

const wire = globalThis as unknown as Wire

/** The wire carries JSON, so that the key arrives as a list of numbers. */
const bridge = {
  async invoke(channel: string, input: unknown) {
    const reply = await wire.callMain(channel, input)
    if (reply.value?.dataKey) reply.value.dataKey = Uint8Array.from(reply.value.dataKey as number[])
    return reply
  },
  on: () => () => {},
} as unknown as Bridge

wire.bench = (measure, ...parameters) => {
  const extra = measure === 'insertOneByOne' ? [wire.writeAndFlush] : []
  const run = measures[measure] as (...all: unknown[]) => Promise<unknown>
  return run(bridge, ...extra, ...parameters)
}
