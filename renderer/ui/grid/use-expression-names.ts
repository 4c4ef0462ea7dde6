import { useMemo } from 'react'
import { type ExpressionNames, expressionNames } from '#shared/domain/grid/description/expression-names.ts'
import type { GridFile } from '#shared/domain/grid/grid-schema.ts'
import { usePieceName } from './use-piece-name.ts'

/** What a grid calls what its conditions read, types of documents in the language of the screen. */
export function useExpressionNames(
  file: Pick<GridFile, 'sections' | 'scales' | 'constants' | 'results'>,
): ExpressionNames {
  const pieceName = usePieceName()
  return useMemo(() => expressionNames(file, pieceName), [file, pieceName])
}
