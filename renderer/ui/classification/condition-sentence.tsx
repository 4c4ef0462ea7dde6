import { useMemo } from 'react'
import { expressionSentence } from '#shared/domain/grid/describe-expression.ts'
import { expressionNames } from '#shared/domain/grid/description/expression-names.ts'
import { englishExpressionWords, frenchExpressionWords } from '#shared/domain/grid/description/expression-words.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { typeset } from '#shared/text/typeset.ts'
import { usePieceName } from '../grid/use-piece-name.ts'
import { useLanguage } from '../language/use-language.ts'

const words = { fr: frenchExpressionWords, en: englishExpressionWords }

/** A condition of the grid in words, each part in its language (WCAG 3.1.2). */
export function ConditionSentence({ grid, source }: { grid: Grid; source: unknown }) {
  const screen = useLanguage()
  const pieceName = usePieceName()
  const parts = useMemo(
    () => expressionSentence(source, expressionNames(grid.file, pieceName), words[screen]),
    [grid, source, screen, pieceName],
  )
  let place = 0
  return parts.map(({ of, text }) => {
    place += 1
    return (
      <span key={`${place}-${of}`} lang={of === 'grid' ? grid.file.language : undefined}>
        {of === 'words' ? typeset(text, screen) : text}
      </span>
    )
  })
}
