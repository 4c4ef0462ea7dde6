import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { GridResult } from '#shared/domain/grid/grid-result.ts'

/** Documents that the answers call for and that the dossier lacks, each with the criterion that asks for it. */
export function ExpectedPiecesList({ grid, expected }: { grid: Grid; expected: GridResult['expectedPieces'] }) {
  const { t } = useTranslation('assessment')
  const pieceName = usePieceName()
  if (expected.length === 0) return null
  return (
    <section>
      <Text fw={600}>{t('expected')}</Text>
      <List size="sm">
        {expected.map(({ question, piece }) => (
          <List.Item key={`${question} ${piece}`}>
            <KeptWithin
              sentence={criterion => t('expectedFor', { piece: pieceName(piece), criterion })}
              language={grid.file.language}
            >
              {grid.questionById.get(question)?.label ?? question}
            </KeptWithin>
          </List.Item>
        ))}
      </List>
    </section>
  )
}
