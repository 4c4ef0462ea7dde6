import { ipcMain } from 'electron'
import type { Caller, Handlers } from '#electron/ports/handlers.ts'
import { type ChannelName, contract } from '#shared/ipc/contract.ts'
import { type AnyHandler, answerCall } from './answer-call.ts'
import type { Log } from './log.ts'

type Event = Parameters<Parameters<typeof ipcMain.handle>[1]>[0]

/** The only place that touches `ipcMain`: every channel of the contract, checked on the way in and out. */
export function registerChannels(handlers: Handlers, callerOf: (event: Event) => Caller | null, log: Log): void {
  for (const name of Object.keys(contract) as ChannelName[]) {
    const handler = handlers[name] as AnyHandler
    ipcMain.handle(name, (event, input: unknown) => answerCall(name, handler, input, callerOf(event), log))
  }
}
