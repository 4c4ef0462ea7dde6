import { UsageError } from './usage-error.ts'

/** What the argument `-` stands for. */
export const standardInput = '-'

/** Everything that comes on standard input, to its end; more than `most` bytes is a usage error. */
export async function readStandardInput(most: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let total = 0
  for await (const part of process.stdin) {
    total += parts[parts.push(Buffer.from(part)) - 1]?.length ?? 0
    if (total > most) throw new UsageError(`standard input: larger than ${Math.floor(most / 1024 ** 2)} MiB`)
  }
  return new Uint8Array(Buffer.concat(parts, total))
}
