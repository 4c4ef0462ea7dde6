/**
 * What one file may take of the machine without an answer, milliseconds: before it is called unreadable as it comes in
 * (FORMATS.md, Inspection), and before the viewer stops working on a page of it.
 */
export const readingTime = 20_000
