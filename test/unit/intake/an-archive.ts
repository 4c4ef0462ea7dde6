import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as a test writes it; each field that is not given is what an honest program would write. */
export type MadeEntry = {
  name: string | Uint8Array
  content?: string | Uint8Array
  /** 0 stored, 8 deflated; another is written as it is, without packing. */
  method?: number
  flags?: number
  /** Upper sixteen bits are the mode of Unix. */
  attributes?: number
  extra?: Uint8Array
  /** What the directory claims instead of the truth. */
  claims?: { size?: number; checksum?: number; offset?: number; compressed?: number }
}

/** `st_mode` of a symbolic link, where the directory keeps it. */
export const linkMode = 0o120777 * 65536
export const utf8Name = 0x800
export const encrypted = 1

/** A ZIP archive, byte by byte (PKWARE APPNOTE 6.3, § 4.3.6); `count` is what its end claims instead of the truth. */
export function anArchive(entries: readonly MadeEntry[], count = entries.length): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const headers: Buffer[] = []
  let offset = 0
  for (const { name, content = '', method = 8, flags = 0, attributes = 0, extra, claims = {} } of entries) {
    const nameBytes = Buffer.from(name as string)
    const plain = Buffer.from(content as string)
    const packed = method === 8 ? deflateRawSync(plain) : plain
    const fields = Buffer.from(extra ?? [])
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(claims.checksum ?? crc32(plain), 10)
    common.writeUInt32LE(claims.compressed ?? packed.length, 14)
    common.writeUInt32LE(claims.size ?? plain.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    common.writeUInt16LE(fields.length, 24)
    const local = Buffer.concat([signature(3, 4), common, nameBytes, fields])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(attributes, 6)
    rest.writeUInt32LE(claims.offset ?? offset, 10)
    // Made on Unix.
    headers.push(Buffer.concat([signature(1, 2), Buffer.from([20, 3]), common, rest, nameBytes, fields]))
    parts.push(local, packed)
    offset += local.length + packed.length
  }
  const directory = Buffer.concat(headers)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count % 65536, 4)
  end.writeUInt16LE(count % 65536, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, directory, signature(5, 6), end]))
}

const signature = (third: number, fourth: number) => Buffer.from([0x50, 0x4b, third, fourth])

/** The same archive with the end that ZIP64 writes, and its counts and offsets there alone (§ 4.3.14, § 4.3.15). */
export function withZip64End(archive: Uint8Array, count?: number): Uint8Array {
  const body = Buffer.from(archive.subarray(0, archive.length - 22))
  const end = Buffer.from(archive.subarray(archive.length - 22))
  const record = Buffer.alloc(56)
  signature(6, 6).copy(record)
  record.writeBigUInt64LE(44n, 4)
  const entries = BigInt(count ?? end.readUInt16LE(10))
  record.writeBigUInt64LE(entries, 24)
  record.writeBigUInt64LE(entries, 32)
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40)
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48)
  const locator = Buffer.alloc(20)
  signature(6, 7).copy(locator)
  locator.writeBigUInt64LE(BigInt(body.length), 8)
  locator.writeUInt32LE(1, 16)
  end.writeUInt16LE(0xffff, 8)
  end.writeUInt16LE(0xffff, 10)
  end.writeUInt32LE(0xffffffff, 12)
  end.writeUInt32LE(0xffffffff, 16)
  return new Uint8Array(Buffer.concat([body, record, locator, end]))
}

/** Sizes and offset of an entry in the field of ZIP64 (§ 4.5.3); the directory then claims 0xffffffff of each. */
export function zip64Field(...values: number[]): Uint8Array {
  const field = Buffer.alloc(4 + 8 * values.length)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(8 * values.length, 2)
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * index)
  return field
}

/** The field of Info-ZIP that gives a name in UTF-8 (§ 4.6.9). */
export function unicodePath(name: Uint8Array, unicode: string, checksum = crc32(name)): Uint8Array {
  const text = Buffer.from(unicode)
  const field = Buffer.alloc(9)
  field.writeUInt16LE(0x7075, 0)
  field.writeUInt16LE(5 + text.length, 2)
  field.writeUInt8(1, 4)
  field.writeUInt32LE(checksum, 5)
  return Buffer.concat([field, text])
}
