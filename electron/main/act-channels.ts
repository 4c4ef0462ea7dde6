import { join } from 'node:path'
import { annotatedChannels } from '#electron/annotated/channels.ts'
import { printChannels } from '#electron/pdf/channels.ts'
import type { AskPassphrase } from '#electron/ports/ask-passphrase.ts'
import type { ChooseFiles } from '#electron/ports/choose-files.ts'
import type { Jobs } from '#electron/ports/jobs.ts'
import type { Vaults } from '#electron/ports/vaults.ts'
import { signingChannels } from '#electron/signing/channels.ts'
import type { Identities } from '#electron/signing/identities.ts'
import { verificationChannels } from '#electron/verification/channels.ts'
import { verifyInWorker } from '#electron/verification/verify-in-worker.ts'
import { verifySigned } from '#electron/verification/verify-signed.ts'

type ActParts = {
  vaults: Vaults
  jobs: Jobs
  askPassphrase: AskPassphrase
  chooseFiles: ChooseFiles
  identities: Identities
  /** Where the built threads stand, and the resources beside the program. */
  places: { threads: string; resources: string }
}

/** An act is printed, signed and verified with the same three areas as on the command line. */
export function actChannels({ places, ...parts }: ActParts) {
  const verify = verifyInWorker(join(places.threads, 'verifier.js'), places.resources)
  return {
    ...printChannels({
      ...parts,
      places: { resources: places.resources, printerEntry: join(places.threads, 'printer.js') },
    }),
    ...annotatedChannels({
      ...parts,
      places: { resources: places.resources, annotatorEntry: join(places.threads, 'annotator.js') },
    }),
    ...signingChannels({ ...parts, verify: verifySigned(verify), resources: places.resources }),
    ...verificationChannels({ ...parts, verify }),
  }
}
