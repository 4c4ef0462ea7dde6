import { Fragment, useMemo } from 'react'
import { expressionSentence } from '#shared/domain/grid/describe-expression.ts'
import type { ExpressionNames } from '#shared/domain/grid/description/expression-names.ts'
import { englishExpressionWords, frenchExpressionWords } from '#shared/domain/grid/description/expression-words.ts'
import { typeset } from '#shared/text/typeset.ts'
import { Kept } from '../language/kept.tsx'
import { useLanguage } from '../language/use-language.ts'

type Props = {
  source: unknown
  names: ExpressionNames
  /** Of the grid's own words. */
  language: string
}

/** A condition of a grid in words: ours in the language of the screen, those of the grid in its own (WCAG 3.1.2). */
export function ExpressionInWords({ source, names, language }: Props) {
  const spoken = useLanguage()
  const parts = useMemo(
    () => expressionSentence(source, names, spoken === 'fr' ? frenchExpressionWords : englishExpressionWords),
    [source, names, spoken],
  )
  // Typography looks at what surrounds a mark: our words are set together, one sign standing for each of the grid's.
  const ours = typeset(parts.map(part => (part.of === 'words' ? part.text : mark)).join(''), spoken).split(mark)
  const theirs = parts.filter(part => part.of === 'grid')
  return (
    <>
      {ours.map((text, rank) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence
        <Fragment key={rank}>
          {text}
          {theirs[rank] && <Kept language={language}>{theirs[rank].text}</Kept>}
        </Fragment>
      ))}
    </>
  )
}

const mark = '\uE000'
