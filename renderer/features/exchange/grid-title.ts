import { keptLanguage, keptText } from '#renderer/ui/language/kept.tsx'
import type { ModelRecord } from '#shared/domain/model.ts'

/** The title of a grid and the language it is written in. */
export function gridTitle({ reference, content }: ModelRecord): { title: string; language: string } {
  const language = typeof content.language === 'string' ? content.language : keptLanguage
  return { title: keptText(typeof content.title === 'string' ? content.title : reference, language), language }
}
