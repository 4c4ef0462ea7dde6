import type { VaultFiles } from '#electron/ports/vaults.ts'
import type { ByteRange } from './byte-range.ts'
import { filePolicy } from './content-security-policy.ts'
import { rangedResponse } from './ranged-response.ts'
import { commonHeaders } from './response-headers.ts'

/** What `?type=` may ask for: none of these types can run a script. Anything else is sent as bytes to be saved. */
const types = new Map([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['json', 'application/json'],
  ['text', 'text/plain; charset=utf-8'],
])

const step = 1024 * 1024

/** Serves `/blob/<sha256>?type=pdf` from the files of one vault, decrypted as they are read. */
export async function serveFile(files: VaultFiles, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const [, sha256] = /^\/blob\/([0-9a-f]{64})$/.exec(pathname) ?? []
  const size = sha256 === undefined ? null : await files.size(sha256)
  if (sha256 === undefined || size === null) return new Response(null, { status: 404, headers: commonHeaders })
  const type = types.get(searchParams.get('type') ?? '')
  const headers = {
    ...commonHeaders,
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': type ? 'inline' : 'attachment',
    'content-security-policy': filePolicy,
  }
  return rangedResponse(request, size, headers, range => streamOf(files, sha256, range))
}

/** The first step is read before the answer begins, so that what is absent or damaged is said by the status. */
async function streamOf(
  files: VaultFiles,
  sha256: string,
  { start, end }: ByteRange,
): Promise<ReadableStream<Uint8Array> | 404 | 500> {
  const readStep = (from: number) => files.read(sha256, from, Math.min(from + step, end))
  const first = await readStep(start)
  if (!first.ok) return first.error.code === 'file_absent' ? 404 : 500
  let position = start + first.value.length
  return new ReadableStream({
    start: controller => controller.enqueue(first.value),
    pull: async controller => {
      if (position >= end) return controller.close()
      const next = await readStep(position)
      if (!next.ok) return controller.error(new Error(next.error.code))
      position += next.value.length
      controller.enqueue(next.value)
    },
  })
}
