import type { TextLanguage } from '#shared/text/typeset.ts'

/** The locale whose customs a language follows here: English with days before months, as its texts are spelt. */
export const spokenLocale = (language: TextLanguage): 'fr' | 'en-GB' => (language === 'fr' ? 'fr' : 'en-GB')
