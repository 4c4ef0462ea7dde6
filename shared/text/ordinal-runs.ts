export type OrdinalRun = { text: string; superscript: boolean }

/** `1er`, `2e`, `XXIe`: the figures, then letters printed above the line. Two capitals at least, so that « Ve » stays a word. */
const ordinal = /(?<![\p{L}\d])(\d+|[IVX]{2,})(ers?|res?|es?)(?![\p{L}\d])/gu

/** Splits a text where the letters of an ordinal number stand above the line. The runs joined give the text back. */
export function ordinalRuns(text: string): OrdinalRun[] {
  const runs: OrdinalRun[] = []
  let from = 0
  for (const match of text.matchAll(ordinal)) {
    const [, figures = '', letters = ''] = match
    const at = match.index + figures.length
    runs.push({ text: text.slice(from, at), superscript: false }, { text: letters, superscript: true })
    from = at + letters.length
  }
  if (from < text.length) runs.push({ text: text.slice(from), superscript: false })
  return runs.filter(run => run.text !== '')
}
