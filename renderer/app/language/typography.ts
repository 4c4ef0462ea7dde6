import type { PostProcessorModule } from 'i18next'
import { typesetEnglish } from '#shared/text/english-typography.ts'
import { typesetFrench } from '#shared/text/french-typography.ts'

const remembered = new Map<string, string>()
const most = 2000

/** The one place where typography is applied on screen: every sentence that comes out of a translation. */
export const typography: PostProcessorModule = {
  type: 'postProcessor',
  name: 'typography',
  process: (value, _key, options, translator) => {
    const language: string = options.lng ?? translator.language
    return typeset(language, value)
  },
}

/** Lists draw the same sentences again and again: what was set once is remembered. */
function typeset(language: string, value: string): string {
  const key = `${language}:${value}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const set = language === 'fr' ? typesetFrench(value) : typesetEnglish(value)
  if (remembered.size >= most) remembered.clear()
  remembered.set(key, set)
  return set
}
