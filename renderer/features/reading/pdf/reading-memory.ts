import {
  type ReadingHabits,
  type ReadingPlace,
  readingHabitsSchema,
  readingPlaceSchema,
} from '#shared/domain/reading-place.ts'

// In the profile's own origin, under the identifier of the piece: no word of it, and nothing that is exchanged.
const placesKey = 'delibere.reading.places'
const habitsKey = 'delibere.reading.habits'
/** Pieces whose place is kept; the one left longest ago is forgotten first. */
const most = 500

function stored(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // A damaged place is no place.
    return {}
  }
}

export function placeOf(pieceId: string): ReadingPlace | null {
  return readingPlaceSchema.safeParse(stored(placesKey)[pieceId]).data ?? null
}

export function keepPlace(pieceId: string, place: ReadingPlace): void {
  const { [pieceId]: _, ...others } = stored(placesKey)
  const kept = [...Object.entries(others).slice(1 - most), [pieceId, place] as const]
  localStorage.setItem(placesKey, JSON.stringify(Object.fromEntries(kept)))
}

export const readingHabits = (): ReadingHabits => readingHabitsSchema.parse(stored(habitsKey))

export const keepHabits = (change: Partial<ReadingHabits>): void =>
  localStorage.setItem(habitsKey, JSON.stringify({ ...readingHabits(), ...change }))
