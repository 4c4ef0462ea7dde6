import { Buffer } from 'node:buffer'

// PITABLE of RFC 2268 section 2: a permutation of 0..255 drawn from the digits of pi.
const piTable = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
)

/**
 * Decrypts RC2 in CBC mode (RFC 2268) and removes the padding; `null` when the padding is wrong. Only to open old
 * PKCS#12 files, whose certificates are hidden under a 40-bit key: no library of Node still has it.
 */
export function decryptRc2(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | null {
  if (data.length === 0 || data.length % 8 !== 0) return null
  const words = expandKey(key)
  const output = Buffer.alloc(data.length)
  let previous = Buffer.from(iv)
  for (let at = 0; at < data.length; at += 8) {
    const block = Buffer.from(data.subarray(at, at + 8))
    const plain = decryptBlock(block, words)
    for (let i = 0; i < 8; i++) output[at + i] = (plain[i] ?? 0) ^ (previous[i] ?? 0)
    previous = block
  }
  const padding = output.at(-1) ?? 0
  if (padding < 1 || padding > 8 || output.subarray(-padding).some(byte => byte !== padding)) return null
  return Uint8Array.from(output.subarray(0, -padding))
}

function expandKey(key: Uint8Array): number[] {
  const effectiveBytes = key.length
  const expanded = Buffer.alloc(128)
  expanded.set(key)
  for (let i = effectiveBytes; i < 128; i++) {
    expanded[i] = piTable[((expanded[i - 1] as number) + (expanded[i - effectiveBytes] as number)) & 0xff] as number
  }
  expanded[128 - effectiveBytes] = piTable[expanded[128 - effectiveBytes] as number] as number
  for (let i = 127 - effectiveBytes; i >= 0; i--) {
    expanded[i] = piTable[(expanded[i + 1] as number) ^ (expanded[i + effectiveBytes] as number)] as number
  }
  return Array.from({ length: 64 }, (_, i) => expanded.readUInt16LE(2 * i))
}

const rotations = [1, 2, 3, 5] as const

function decryptBlock(block: Buffer, words: number[]): Buffer {
  const r = [0, 1, 2, 3].map(i => block.readUInt16LE(2 * i)) as [number, number, number, number]
  let next = 63
  const word = (index: number) => words[index] as number
  const at = (index: number) => r[(index + 4) % 4] as number
  for (let round = 15; round >= 0; round--) {
    for (let i = 3; i >= 0; i--) {
      const rotation = rotations[i] as number
      const rotated = ((at(i) >> rotation) | (at(i) << (16 - rotation))) & 0xffff
      r[i] = (rotated - word(next--) - (at(i - 1) & at(i - 2)) - (~at(i - 1) & at(i - 3))) & 0xffff
    }
    if (round === 11 || round === 5) {
      for (let i = 3; i >= 0; i--) r[i] = (at(i) - word(at(i - 1) & 63)) & 0xffff
    }
  }
  const plain = Buffer.alloc(8)
  for (const [i, value] of r.entries()) plain.writeUInt16LE(value, 2 * i)
  return plain
}
