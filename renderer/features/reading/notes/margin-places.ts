/** A card of the margin: how far down its passage is, and how high it is open and folded, in pixels. */
export type MarginCard = { id: string; wanted: number; open: number; folded: number }
export type MarginPlace = { id: string; top: number; folded: boolean }

/** Between two cards. */
const gap = 6
/** How far from its passage a card may stand before those around it are folded. */
const tolerated = 48

/**
 * Where cards stand beside their passages: in the order of these, none over another, none above its own. Where they crowd,
 * those that push are folded, all but `current`, which stands at its passage.
 */
export function marginPlaces(cards: readonly MarginCard[], current: string | undefined): MarginPlace[] {
  const sorted = cards.toSorted((a, b) => a.wanted - b.wanted || (a.id < b.id ? -1 : 1))
  let bottom = Number.NEGATIVE_INFINITY
  return sorted.map((card, rank) => {
    const top = Math.max(card.wanted, bottom + gap)
    const next = sorted[rank + 1]
    const pushes = next !== undefined && top + card.open + gap > next.wanted + tolerated
    const folded = card.id !== current && (pushes || top - card.wanted > tolerated)
    bottom = top + (folded ? card.folded : card.open)
    return { id: card.id, top, folded }
  })
}
