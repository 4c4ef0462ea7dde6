import type { FromReader, ToReader } from './reader-messages.ts'

/** A reading process, however it is started. */
export type ReaderProcess = {
  post(message: ToReader): void
  onMessage(listener: (message: FromReader) => void): void
  /** Called once, when the process is gone, with the last of what it wrote on its error stream. */
  onEnd(listener: (lastWords: string) => void): void
  kill(): void
}

export type StartReader = () => ReaderProcess
