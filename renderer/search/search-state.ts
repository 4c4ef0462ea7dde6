/** How far the words of pieces are read; a piece that cannot be read counts as read. */
export type Reading = { done: number; total: number; paused: boolean }

export type SearchState = {
  /** `preparing`: no answer yet; `failed`: none in this window. */
  stage: 'preparing' | 'ready' | 'failed'
  /** What was kept of the index could not be used: all of it is made anew. */
  rebuilt: boolean
  reading: Reading
  /** Another whenever the answers may be others. */
  revision: number
}

export const firstState: SearchState = {
  stage: 'preparing',
  rebuilt: false,
  reading: { done: 0, total: 0, paused: false },
  revision: 0,
}
