import { Fragment, useMemo } from 'react'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { expressionSentence } from '#shared/domain/grid/describe-expression.ts'
import { type ExpressionNames, expressionNames } from '#shared/domain/grid/description/expression-names.ts'
import { englishExpressionWords, frenchExpressionWords } from '#shared/domain/grid/description/expression-words.ts'
import { namingParts } from '#shared/domain/grid/edit/naming-parts.ts'
import { oncePerContent } from './once-per-content.ts'
import { useGridLanguage } from './use-field.ts'
import { useRestedContent } from './use-rested-content.ts'

const remembered = oncePerContent<ExpressionNames>()

/** An expression as a sentence of the screen, the words of the grid in its own language. */
export function ConditionSentence({ source }: { source: unknown }) {
  const content = useRestedContent()
  const language = useGridLanguage()
  const screen = useLanguage()
  const piece = usePieceName()
  const parts = useMemo(() => {
    const names = remembered(content, screen, () => expressionNames(namingParts(content), piece))
    return expressionSentence(source, names, screen === 'fr' ? frenchExpressionWords : englishExpressionWords)
  }, [source, content, screen, piece])
  return parts.map(({ of, text }, rank) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, made anew together
    <Fragment key={rank}>{of === 'grid' ? <Kept language={language}>{text}</Kept> : text}</Fragment>
  ))
}
