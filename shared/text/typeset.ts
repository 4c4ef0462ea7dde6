import { typesetEnglish } from './english-typography.ts'
import { typesetFrench } from './french-typography.ts'

export type TextLanguage = 'fr' | 'en'

/** Typography of the language of a text; see `typesetFrench` and `typesetEnglish`. */
export const typeset = (text: string, language: TextLanguage): string =>
  language === 'fr' ? typesetFrench(text) : typesetEnglish(text)
