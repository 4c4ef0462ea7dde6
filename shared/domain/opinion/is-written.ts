/** A dash or a space stands for what is not written yet. */
export const isWritten = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)
