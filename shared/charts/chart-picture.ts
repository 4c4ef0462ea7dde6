import type { TextLanguage } from '#shared/text/typeset.ts'
import { chartWords } from './chart-words.ts'

/** The same facts as the drawing, as a table: the first cell of a row names it. No cell is empty. */
export type TableTwin = { caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }

/**
 * A chart in all its forms. `content` goes inside an `<svg viewBox="0 0 width height">`; `labels` are its texts in the
 * order they are drawn; `alternative` is what a person who does not see it is told.
 */
export type ChartPicture = {
  content: string
  width: number
  height: number
  labels: string[]
  alternative: string
  table: TableTwin
}

/** The drawing as a file of its own. */
export const svgFile = ({ content, width, height }: Pick<ChartPicture, 'content' | 'width' | 'height'>): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`

/** Every value of the table in one paragraph, row after row. */
export function alternativeOf({ caption, columns, rows }: TableTwin, language: TextLanguage): string {
  const { colon, semicolon } = chartWords(language)
  const told = rows.map(
    ([name = '', ...cells]) => `${name}${colon}${cells.map((cell, rank) => `${columns[rank + 1]} ${cell}`).join(', ')}`,
  )
  return told.length === 0 ? `${caption}.` : `${caption}. ${told.join(semicolon)}.`
}
