import { fork } from 'node:child_process'
import { lastWordsOf } from './last-words.ts'
import { readerArguments } from './reader-limits.ts'
import type { FromReader } from './reader-messages.ts'
import type { StartReader } from './reader-port.ts'

/**
 * Starts readers as children of plain Node: the command line, the tests, the Chromium host. `entry` is the path of the
 * built `reader-process`. Not for Electron, whose `runAsNode` fuse is off: a fork there opens a second application.
 * The child gets no environment, hence no secret of it.
 */
export const forkReader =
  (entry: string): StartReader =>
  () => {
    if (process.versions.electron) throw new Error('forkReader started under Electron: use utilityReader')
    const child = fork(entry, {
      env: {},
      execArgv: readerArguments,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    child.unref()
    child.channel?.unref()
    const lastWords = lastWordsOf(child.stderr)
    return {
      post: message => {
        if (child.connected) child.send(message, () => undefined)
      },
      onMessage: listener => child.on('message', message => listener(message as FromReader)),
      onEnd: listener => child.once('close', () => listener(lastWords())),
      kill: () => child.kill('SIGKILL'),
    }
  }
