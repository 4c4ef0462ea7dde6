import { join } from 'node:path'
import { z } from 'zod'
import { type KeptTwice, keptTwice } from './durable/kept-twice.ts'
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

export const descriptionFile = (profileFolder: string): KeptTwice<VaultDescription> =>
  keptTwice({ path: join(profileFolder, 'vault.json'), copy: join(profileFolder, 'vault', 'vault.json') }, json =>
    vaultDescription.parse(json),
  )
