import type { FileKind } from '#shared/domain/piece.ts'
import { type Finding, needsPassword, unreadable } from './finding.ts'

const holds = (bytes: Uint8Array, stream: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream, 0, 'utf16le')

/**
 * An OLE compound file ([MS-CFB]): what Office wrote before 2007, and its wrapper of an encrypted document since
 * ([MS-OFFCRYPTO] § 1.3.2). Outlook still saves messages in it. None is read here.
 * Streams are told by their names in the directory.
 */
export function examineCompound(bytes: Uint8Array, expected: FileKind | undefined): Finding {
  if (holds(bytes, 'EncryptedPackage')) return needsPassword(expected === 'sheet' ? 'sheet' : 'docx')
  if (holds(bytes, '__substg1.0_')) return unreadable('email', 'old_format')
  if (expected === 'sheet' || holds(bytes, 'Workbook')) return unreadable('sheet', 'old_format')
  return unreadable('other', 'old_format')
}
