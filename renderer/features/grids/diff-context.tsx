import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useExpressionNames } from '#renderer/ui/grid/use-expression-names.ts'
import type { ExpressionNames } from '#shared/domain/grid/description/expression-names.ts'
import type { GridFile } from '#shared/domain/grid/grid-schema.ts'

export type Side = 'before' | 'after'

type Compared = { names: ExpressionNames; language: string }
type DiffAccess = { before: Compared; after: Compared; onlyChanges: boolean }

const DiffContext = createContext<DiffAccess | null>(null)

type Props = { before: GridFile; after: GridFile; onlyChanges: boolean; children: ReactNode }

/** Gives what each side of a comparison calls what its conditions read, and the language it is written in. */
export function DiffProvider({ before, after, onlyChanges, children }: Props) {
  const left = useExpressionNames(before)
  const right = useExpressionNames(after)
  const access = useMemo(
    () => ({
      before: { names: left, language: before.language },
      after: { names: right, language: after.language },
      onlyChanges,
    }),
    [left, right, before.language, after.language, onlyChanges],
  )
  return <DiffContext value={access}>{children}</DiffContext>
}

export function useDiff(): DiffAccess {
  const access = useContext(DiffContext)
  if (!access) throw new Error('useDiff outside DiffProvider')
  return access
}
