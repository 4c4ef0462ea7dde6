import { openMail } from './documents/open-mail.ts'
import { kindBySignature } from './kind-by-signature.ts'
import { inParts, unpackedEntry } from './unpacked-entry.ts'
import { zipDirectory } from './zip-directory.ts'

/** Gives the bytes of an entry by its rank: in the directory of an archive, or among the files attached to a message. */
export type Container = (index: number) => AsyncIterator<Uint8Array>

/** Opens what was examined before and found to hold files. */
export async function openContainer(bytes: Uint8Array): Promise<Container> {
  if (kindBySignature(bytes) === 'zip') {
    const directory = await zipDirectory(bytes)
    return index => unpackedEntry(bytes, directory.ok ? directory.value[index] : undefined)
  }
  const { files } = await openMail(bytes)
  return index => attachedFile(files[index]?.bytes)
}

async function* attachedFile(bytes: Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  if (!bytes) throw new Error('the message holds no such file')
  yield* inParts(bytes)
}
