import { lastWordsOf } from './last-words.ts'
import { readerArguments } from './reader-limits.ts'
import type { FromReader, ToReader } from './reader-messages.ts'
import type { StartReader } from './reader-port.ts'

/** What is used of Electron's `utilityProcess`, so that this folder imports nothing of Electron. */
export type UtilityProcessModule = {
  fork(
    entry: string,
    args: string[],
    options: { execArgv: string[]; stdio: 'pipe'; serviceName: string; env: Record<string, string> },
  ): {
    stderr: NodeJS.ReadableStream | null
    postMessage(message: ToReader): void
    on(event: 'message', listener: (message: FromReader) => void): unknown
    once(event: 'exit', listener: () => void): unknown
    kill(): boolean
  }
}

/** Starts readers as Electron's utility processes: Node without a window, allowed where `runAsNode` is not. */
export const utilityReader =
  (utilityProcess: UtilityProcessModule, entry: string): StartReader =>
  () => {
    const child = utilityProcess.fork(entry, [], {
      env: {},
      execArgv: readerArguments,
      stdio: 'pipe',
      serviceName: 'delibere reader',
    })
    const lastWords = lastWordsOf(child.stderr)
    return {
      post: message => child.postMessage(message),
      onMessage: listener => void child.on('message', listener),
      onEnd: listener => void child.once('exit', () => listener(lastWords())),
      kill: () => void child.kill(),
    }
  }
