import { typeset } from '#shared/text/typeset.ts'

/** The language committees write in. Grids say theirs; nothing else that is kept says another. */
export const keptLanguage = 'fr'

/** What people wrote, with the typography of its language: for a place that takes no element. */
export const keptText = (text: string, language: string = keptLanguage): string =>
  language === 'fr' || language === 'en' ? typeset(text, language) : text

type KeptProps = { children: string; language?: string }

/** What people wrote: titles, reasons, names of things. In its own language, whatever that of the screen (WCAG 3.1.2). */
export function Kept({ children, language = keptLanguage }: KeptProps) {
  return <span lang={language}>{keptText(children, language)}</span>
}

type KeptWithinProps = KeptProps & {
  /** The sentence of the screen around what was written, for which `mark` stands. */
  sentence: (mark: string) => string
}

const mark = '\uE000'

/** A sentence of the screen that quotes what people wrote, each part in its language. */
export function KeptWithin({ sentence, children, language = keptLanguage }: KeptWithinProps) {
  const [before = '', ...after] = sentence(mark).split(mark)
  return (
    <>
      {before}
      <Kept language={language}>{children}</Kept>
      {after.join('')}
    </>
  )
}
