import { accepted, type Finding, unreadable } from './finding.ts'

/** An image cut short lacks its last chunk (PNG, § 11.2.5), marker (JPEG, EOI) or trailer (GIF). Other formats are taken as they are. */
export function examineImage(bytes: Uint8Array): Finding {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole =
    content[0] === 0x89
      ? content.lastIndexOf('IEND', undefined, 'latin1') !== -1
      : content[0] === 0xff
        ? content.lastIndexOf(Buffer.from([0xff, 0xd9])) !== -1
        : content[0] !== 0x47 || content.lastIndexOf(0x3b) !== -1
  return whole ? accepted('image') : unreadable('image', 'damaged')
}
