import { plainText, type TextNode } from '#shared/domain/opinion/text-node.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { withPlainText } from './new-node.ts'

export type ParagraphPart = 'visas' | 'hearings' | 'recitals' | 'articles' | 'recommendations'

/** How a paragraph of each part begins, in the French of acts; a new one is given these words. */
export const starters: Record<ParagraphPart, string> = {
  visas: 'Vu ',
  hearings: 'Après avoir entendu ',
  recitals: 'Considérant que ',
  articles: '',
  recommendations: '',
}

/** The text with paragraphs that say no more than their first words taken for empty: they are not written yet. */
export function withoutBareStarters(text: TextRecord): TextRecord {
  const written = (part: ParagraphPart): TextNode[] =>
    text.text[part].map(node =>
      starters[part] !== '' && plainText(node).trim() === starters[part].trim() ? withPlainText(node, '') : node,
    )
  const parts = Object.keys(starters) as ParagraphPart[]
  return { ...text, text: { ...text.text, ...Object.fromEntries(parts.map(part => [part, written(part)])) } }
}
