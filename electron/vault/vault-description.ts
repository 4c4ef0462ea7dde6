import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from './durable/write-durably.ts'
import { wrappedKeys } from './keys/wrapped-keys.ts'

/** `vault.json`: read before anything else of a vault, by older programs too, hence loose. */
export const vaultDescription = z.looseObject({
  format: z.literal('vault/1'),
  profileId: z.string().min(1),
  /** Version of the program's store that wrote it last (`shared/domain/store/store-version.ts`). */
  storeVersion: z.number().int().min(1),
  keys: wrappedKeys,
})
export type VaultDescription = z.infer<typeof vaultDescription>

const nameOf = (profileFolder: string) => join(profileFolder, 'vault.json')

export const writeDescription = (profileFolder: string, description: VaultDescription): Promise<void> =>
  writeDurably(nameOf(profileFolder), Buffer.from(JSON.stringify(description, null, 2)))

/** `null` where it is absent or says nothing this program understands. */
export async function readDescription(profileFolder: string): Promise<VaultDescription | null> {
  try {
    return vaultDescription.parse(JSON.parse(await readFile(nameOf(profileFolder), 'utf8')))
  } catch {
    return null
  }
}
