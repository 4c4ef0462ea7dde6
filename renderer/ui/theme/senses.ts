import type { OpinionSense } from '#shared/domain/opinion/sense.ts'

export type StatusHue = 'azur' | 'turquoise' | 'ocre' | 'garance' | 'prune' | 'tapis' | 'encre'

/** Sense of an opinion: the word always, a sign and a colour beside it. Blue to red, never green to red. */
export const senses = {
  favourable: { sign: 'disc', hue: 'azur' },
  favourable_with_reservations: { sign: 'notched-disc', hue: 'turquoise' },
  deferred: { sign: 'pause', hue: 'ocre' },
  unfavourable: { sign: 'cross-bar', hue: 'garance' },
} as const satisfies Record<OpinionSense, { sign: 'disc' | 'notched-disc' | 'pause' | 'cross-bar'; hue: StatusHue }>
