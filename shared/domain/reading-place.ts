import { z } from 'zod'

/** How pages stand side by side: one by one, or by two with an odd or an even page on the left. */
export const spreads = ['none', 'odd', 'even'] as const
export type Spread = (typeof spreads)[number]

export const readingPanels = ['thumbnails', 'outline'] as const
export type ReadingPanel = (typeof readingPanels)[number]

/** A point of a document: `left` and `top` are points in the page's own space. */
export const spotSchema = z.object({
  page: z.number().int().positive(),
  left: z.number(),
  top: z.number(),
})
export type Spot = z.infer<typeof spotSchema>

/** Where and how one was reading a piece; 1 is the size the file asks for. Of this device, never exchanged. */
export const readingPlaceSchema = spotSchema.extend({
  scale: z.union([z.enum(['page-width', 'page-fit']), z.number().positive()]),
  rotation: z.literal([0, 90, 180, 270]),
  spread: z.enum(spreads),
  panel: z.enum(readingPanels).nullable(),
})
export type ReadingPlace = z.infer<typeof readingPlaceSchema>
export type Rotation = ReadingPlace['rotation']

/** How this device likes to read, whatever the piece. */
export const readingHabitsSchema = z.object({
  panel: z.enum(readingPanels).nullable().catch(null),
  darkPaper: z.boolean().catch(false),
})
export type ReadingHabits = z.infer<typeof readingHabitsSchema>
