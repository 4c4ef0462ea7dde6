import { Buffer } from 'node:buffer'

/**
 * Binary contents of a file that holds either one DER value or PEM blocks, each with one of `labels`. All or nothing:
 * empty too where a block is damaged or of another kind, since what it says would be passed over.
 */
export function derBlocks(file: Uint8Array, labels: readonly string[]): Uint8Array[] {
  if (file[0] === 0x30) return [Uint8Array.from(file)]
  const text = Buffer.from(file).toString('latin1')
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]*)-----END \1-----/g)]
  const begun = text.match(/-+\s*BEGIN\b/g) ?? []
  if (begun.length !== blocks.length || blocks.some(([, label]) => !labels.includes(label ?? ''))) return []
  return blocks.map(([, , body]) => Uint8Array.from(Buffer.from(body ?? '', 'base64')))
}

/** One PEM block, lines of 64 characters (RFC 7468). */
export function toPem(label: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
