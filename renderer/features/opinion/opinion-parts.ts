import type { Failure } from '#shared/domain/result.ts'

/** Parts of an act as they are drafted, in the order they are printed. */
export const opinionParts = [
  'heading',
  'visas',
  'hearings',
  'recitals',
  'articles',
  'reservations',
  'recommendations',
  'vote',
  'signatures',
] as const
export type OpinionPart = (typeof opinionParts)[number]

export const partAnchor = (part: OpinionPart) => `act-${part}`

/** Brings a part under the eyes, with the focus. */
export function goToPart(part: OpinionPart): void {
  const section = document.getElementById(partAnchor(part))
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}

/** The part where what stands against the export is mended, if it is mended in the text. */
export function partOf({ code, params }: Failure): OpinionPart | undefined {
  const named = opinionParts.find(part => part === params?.part)
  if (named) return named
  if (code.startsWith('act_')) return 'heading'
  if (code.startsWith('vote_')) return 'vote'
  if (code.startsWith('reservation')) return 'reservations'
  if (code.startsWith('signator')) return 'signatures'
  return code.startsWith('waiver_') || code.startsWith('bound_') ? 'articles' : undefined
}
