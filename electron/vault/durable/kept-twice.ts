import { readFile } from 'node:fs/promises'
import { writeDurably } from './write-durably.ts'

/** A small file without which all the rest is worth nothing: the same bytes lie in two places. */
export type KeptTwice<Content> = {
  write(content: Content): Promise<void>
  /** From the first place, else from the second; `null` where neither says anything that can be read. */
  read(): Promise<{ content: Content; isFromCopy: boolean } | null>
  /** Puts back whichever of the two is absent, damaged or behind. */
  mend(): Promise<void>
}

export function keptTwice<Content>(
  paths: { path: string; copy: string },
  parse: (json: unknown) => Content,
): KeptTwice<Content> {
  async function readOne(path: string): Promise<{ bytes: Buffer; content: Content } | null> {
    try {
      const bytes = await readFile(path)
      return { bytes, content: parse(JSON.parse(bytes.toString())) }
    } catch {
      return null
    }
  }

  return {
    async write(content) {
      const bytes = Buffer.from(JSON.stringify(content, null, 2))
      await writeDurably(paths.copy, bytes)
      await writeDurably(paths.path, bytes)
    },
    async read() {
      const first = await readOne(paths.path)
      const found = first ?? (await readOne(paths.copy))
      return found && { content: found.content, isFromCopy: first === null }
    },
    async mend() {
      const [first, second] = await Promise.all([readOne(paths.path), readOne(paths.copy)])
      if (first && !second?.bytes.equals(first.bytes)) await writeDurably(paths.copy, first.bytes)
      if (!first && second) await writeDurably(paths.path, second.bytes)
    },
  }
}
