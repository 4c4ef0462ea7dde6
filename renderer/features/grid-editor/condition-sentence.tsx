import { useMemo } from 'react'
import { ExpressionInWords } from '#renderer/ui/grid/expression-in-words.tsx'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { type ExpressionNames, expressionNames } from '#shared/domain/grid/description/expression-names.ts'
import { namingParts } from '#shared/domain/grid/edit/naming-parts.ts'
import { oncePerContent } from './once-per-content.ts'
import { useRestedContent } from './rested-content.tsx'
import { useGridLanguage } from './use-field.ts'

const remembered = oncePerContent<ExpressionNames>()

/** An expression as a sentence of the screen, the words of the grid in its own language. */
export function ConditionSentence({ source }: { source: unknown }) {
  const content = useRestedContent()
  const language = useGridLanguage()
  const screen = useLanguage()
  const piece = usePieceName()
  const names = useMemo(
    () => remembered(content, screen, () => expressionNames(namingParts(content), piece)),
    [content, screen, piece],
  )
  return <ExpressionInWords source={source} names={names} language={language} />
}
