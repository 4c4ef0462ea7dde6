import type { OpinionSense } from '#shared/domain/opinion/sense.ts'
import { plainText } from '#shared/domain/opinion/text-node.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { newNode, withPlainText } from './new-node.ts'

/** What article 1 says of each sense, until the rapporteur writes it otherwise. Acts are written in French. */
const sentences: Record<OpinionSense, string> = {
  favourable: 'Le comité émet un avis favorable.',
  favourable_with_reservations: 'Le comité émet un avis favorable avec réserves.',
  deferred: 'Le comité sursoit à émettre son avis.',
  unfavourable: 'Le comité émet un avis défavorable.',
}
const generated = new Set(Object.values(sentences))

export const senseArticle = (sense: OpinionSense) => newNode(sentences[sense])

/** The text with another sense; article 1 follows as long as it is the sentence written here, or empty. */
export function withSense(text: TextRecord, sense: OpinionSense): TextRecord {
  const [first, ...others] = text.text.articles
  const follows = first && (generated.has(plainText(first)) || plainText(first).trim() === '')
  const articles = follows ? [withPlainText(first, sentences[sense]), ...others] : text.text.articles
  return { ...text, sense, text: { ...text.text, articles } }
}
