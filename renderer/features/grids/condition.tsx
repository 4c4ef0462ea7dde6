import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { expressionSentence } from '#shared/domain/grid/describe-expression.ts'
import { type ExpressionNames, expressionNames } from '#shared/domain/grid/description/expression-names.ts'
import { englishExpressionWords, frenchExpressionWords } from '#shared/domain/grid/description/expression-words.ts'
import type { GridFile } from '#shared/domain/grid/grid-schema.ts'
import { typeset } from '#shared/text/typeset.ts'

/** A condition of a grid in words: ours in the language of the screen, those of the grid in its own. */
export function Condition({ source, names, language }: { source: unknown; names: ExpressionNames; language: string }) {
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

/** What a grid calls what its conditions read, types of documents in the language of the screen. */
export function useExpressionNames(
  file: Pick<GridFile, 'sections' | 'scales' | 'constants' | 'results'>,
): ExpressionNames {
  const pieceName = usePieceName()
  return useMemo(() => expressionNames(file, pieceName), [file, pieceName])
}

/** A type of document in words; one that this program does not know is shown as it is written. */
export function usePieceName(): (type: string) => string {
  const { i18n } = useTranslation('terms')
  return useMemo(() => {
    const translate = i18n.t as unknown as (key: string) => string
    return type => (i18n.exists(`terms:pieceType.${type}`) ? translate(`terms:pieceType.${type}`) : type)
  }, [i18n])
}
