/** One byte changed by an exclusive or that is not zero. */
export type Flip = { position: number; mask: number }

export function flipByte(bytes: Uint8Array, { position, mask }: Flip): Uint8Array {
  const flipped = Uint8Array.from(bytes)
  flipped[position] = (flipped[position] ?? 0) ^ mask
  return flipped
}
