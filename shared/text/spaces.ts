/** U+00A0, before a colon, inside « », between a number and what it counts. */
export const noBreakSpace = '\u00a0'
/** U+202F, before ; ! ? %, and between thousands. */
export const narrowSpace = '\u202f'
