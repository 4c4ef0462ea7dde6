/** A question of a grid that a link may ask to be shown, beside the address; `at` makes two requests differ. */
export type AskedQuestion = { id: string; at: string }

declare module '@tanstack/history' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the library's
  interface HistoryState {
    question?: AskedQuestion | undefined
  }
}
