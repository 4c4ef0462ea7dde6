/** Mark, in the address of a page, that main loads it in the place of one that died. */
export const lostPage = 'lost'
