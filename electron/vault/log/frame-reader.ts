import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Location } from './heads.ts'

/** The bytes of frames in the order asked, each file opened once; `null` where the file or a part of it is gone. */
export async function readFrames(folder: string, locations: Location[]): Promise<(Buffer | null)[]> {
  const frames: (Buffer | null)[] = locations.map(() => null)
  for (const file of new Set(locations.map(location => location.file))) {
    const handle = await open(join(folder, file), 'r').catch(() => null)
    if (handle === null) continue
    try {
      for (const [index, { file: own, offset, length }] of locations.entries()) {
        if (own !== file) continue
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset)
        if (bytesRead === length) frames[index] = buffer
      }
    } finally {
      await handle.close()
    }
  }
  return frames
}
