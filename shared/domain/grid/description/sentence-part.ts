/** A piece of a sentence: our words, or what the grid says in its own language (WCAG 3.1.2). */
export type SentencePart = { of: 'words' | 'grid'; text: string }

export type Sentence = readonly SentencePart[]

export const inWords = (text: string): Sentence => [{ of: 'words', text }]
export const fromGrid = (text: string): Sentence => [{ of: 'grid', text }]

/** Puts sentences in the places of a template, `{left}` taking `places.left`; a place without a sentence stays empty. */
export function fillSentence(template: string, places: Readonly<Record<string, Sentence>>): Sentence {
  const pieces = template.split(/\{(\w+)\}/)
  return pieces.flatMap((piece, rank) => {
    if (rank % 2 === 1) return places[piece] ?? []
    return piece === '' ? [] : inWords(piece)
  })
}

export function joinSentences(sentences: readonly Sentence[], between: string): Sentence {
  return sentences.flatMap((sentence, rank) => (rank === 0 ? sentence : [...inWords(between), ...sentence]))
}

export const sentenceText = (sentence: Sentence): string => sentence.map(({ text }) => text).join('')
