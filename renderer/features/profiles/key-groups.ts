/** The groups in which a recovery key is written, whatever separates them. */
export const keyGroups = (key: string): string[] => key.split(/[\s-]+/u).filter(Boolean)

/** True when what was typed is the last group of the key; case and spaces around do not count. */
export const confirmsKey = (key: string, typed: string): boolean =>
  typed.trim().toUpperCase() === keyGroups(key).at(-1)?.toUpperCase()
