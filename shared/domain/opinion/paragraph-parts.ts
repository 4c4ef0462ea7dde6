/** Parts of an act that are lists of paragraphs, in the order they are printed. */
export const paragraphParts = ['visas', 'hearings', 'recitals', 'articles', 'recommendations'] as const
export type ParagraphPart = (typeof paragraphParts)[number]
