/** `end` is exclusive. */
export type ByteRange = { start: number; end: number }

const form = /^bytes=(\d*)-(\d*)$/

/**
 * Reads a `Range` header (RFC 9110 § 14.1.2) for something of `size` bytes: one range of bytes, suffix ranges included.
 * `null`: no range, several, or another unit, so the whole is sent; `unsatisfiable`: answer 416.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = form.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size }
  }
  if (last !== '' && Number(last) < Number(first)) return null
  const range = { start: Number(first), end: last === '' ? size : Math.min(Number(last) + 1, size) }
  return range.start < size ? range : 'unsatisfiable'
}
