import { type ByteRange, byteRange } from './byte-range.ts'

/** Bytes from `start` to `end`, exclusive. Resolves to the status to answer when they cannot be read. */
export type ReadRange = (range: ByteRange) => Promise<ReadableStream<Uint8Array> | 404 | 500>

/** Answers GET and HEAD for something of `size` bytes: 200, 206 or 416. `headers` are the caller's, on every answer. */
export async function rangedResponse(
  request: Request,
  size: number,
  headers: Record<string, string>,
  read: ReadRange,
): Promise<Response> {
  const asked = byteRange(request.headers.get('range'), size)
  const common = { ...headers, 'accept-ranges': 'bytes' }
  if (asked === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...common, 'content-range': `bytes */${size}` } })
  }
  const range = asked ?? { start: 0, end: size }
  const sent = {
    ...common,
    'content-length': String(range.end - range.start),
    ...(asked ? { 'content-range': `bytes ${range.start}-${range.end - 1}/${size}` } : {}),
  }
  const status = asked ? 206 : 200
  if (request.method === 'HEAD' || range.end === range.start) return new Response(null, { status, headers: sent })
  const body = await read(range)
  return typeof body === 'number'
    ? new Response(null, { status: body, headers })
    : new Response(body, { status, headers: sent })
}
