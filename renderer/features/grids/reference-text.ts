import type { Reference } from '#shared/domain/grid/grid-schema.ts'

/** « Règlement (UE) 2016/679, art. 22 »: the abbreviation is the same in both languages. */
export const referenceText = ({ text, article }: Reference): string => (article ? `${text}, art. ${article}` : text)
