import type { Anchor } from '#shared/domain/annotation.ts'

/** Words of a page of a piece, as the search found them: no quadrilaterals yet. */
export type FoundWords = Pick<Anchor, 'page' | 'quote' | 'position'>

/** What a place may ask the reader to show once it is open, beside the address; `at` makes two requests differ. */
export type AskedPassage = { pieceId: string; at: string } & ({ annotationId: string } | { words: FoundWords })

declare module '@tanstack/history' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the library's
  interface HistoryState {
    passage?: AskedPassage | undefined
  }
}
