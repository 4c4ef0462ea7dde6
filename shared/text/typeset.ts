import { directionMarks } from './direction-marks.ts'
import { typesetEnglish } from './english-typography.ts'
import { typesetFrench } from './french-typography.ts'

export type TextLanguage = 'fr' | 'en'

/**
 * Typography of the language of a text; see `typesetFrench` and `typesetEnglish`. Both are written from left to right: a
 * mark that turns the words of a file from elsewhere around is left out, as print leaves it out.
 */
export function typeset(text: string, language: TextLanguage): string {
  const plain = text.replace(directionMarks, '')
  return language === 'fr' ? typesetFrench(plain) : typesetEnglish(plain)
}
