import { readCivilDate } from '#shared/text/civil-date.ts'

/** An act is of this century: another year is a slip of the hand. */
export const earliestAct = '2000-01-01'
export const latestAct = '2099-12-31'

/** Whether an act can bear this date, `YYYY-MM-DD`. */
export const isDateOfAct = (date: string): boolean =>
  readCivilDate(date) !== null && date >= earliestAct && date <= latestAct
