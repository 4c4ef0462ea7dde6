/** A long list is drawn once it is opened: three hundred questions in every field would cost at each key. */
export const whenOpened = { keepMounted: false } as const

/** As many as are looked through by eye; typing finds the others. */
export const longestList = 150
