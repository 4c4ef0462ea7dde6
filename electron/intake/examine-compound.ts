import type { FileKind } from '#shared/domain/piece.ts'
import { accepted, type Finding, needsPassword } from './finding.ts'

const holds = (bytes: Uint8Array, stream: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream, 0, 'utf16le')

/**
 * An OLE compound file ([MS-CFB]): what Office wrote before 2007, and its wrapper of an encrypted document since
 * ([MS-OFFCRYPTO] § 1.3.2). Streams are told by their names in the directory.
 */
export function examineCompound(bytes: Uint8Array, expected: FileKind | undefined): Finding {
  if (holds(bytes, 'EncryptedPackage')) return needsPassword(expected === 'sheet' ? 'sheet' : 'docx')
  if (holds(bytes, '__substg1.0_')) return accepted('email')
  if (holds(bytes, 'Workbook')) return accepted('sheet')
  return accepted('other')
}
