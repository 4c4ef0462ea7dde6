/** The lines of a text that say something; an empty one only parts them. */
export const linesOf = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '')
