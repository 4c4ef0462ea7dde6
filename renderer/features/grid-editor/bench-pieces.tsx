import { NumberInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import type { Sample } from '#shared/domain/grid/edit/sample.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './bench.module.css'
import type { ChangeSample } from './bench-form.tsx'
import type { Tried } from './use-bench.ts'

type Props = { tried: Tried; sample: Sample; onChange: ChangeSample }

/** How many documents of each type the sample holds, of the types that the grid speaks of. */
export function BenchPieces({ tried, sample, onChange }: Props) {
  const { t } = useTranslation('editor')
  const pieceName = usePieceName()
  const types = pieceTypesOf(tried.grid)
  if (types.length === 0) return null
  return (
    <section className={classes.part} aria-labelledby="bench-pieces">
      <Title order={3} size="h5" id="bench-pieces">
        {t('bench.pieces')}
      </Title>
      {types.map(type => (
        <NumberInput
          key={type}
          size="xs"
          label={pieceName(type)}
          value={sample.input.pieces[type] ?? 0}
          min={0}
          allowDecimal={false}
          onChange={count =>
            onChange(
              known => ({
                ...known,
                input: { ...known.input, pieces: { ...known.input.pieces, [type]: Number(count) } },
              }),
              `sample piece ${type}`,
            )
          }
        />
      ))}
    </section>
  )
}

function pieceTypesOf(grid: Grid): string[] {
  const asked = grid.questions.flatMap(({ evidence }) => evidence.map(({ type }) => type))
  const conditions = [
    ...grid.rules.map(({ when }) => when),
    ...grid.sections.map(({ visibleWhen }) => visibleWhen),
    ...grid.questions.flatMap(({ visibleWhen, evidence }) => [visibleWhen, ...evidence.map(one => one.requiredWhen)]),
  ]
  const read = conditions.flatMap(({ reads }) => reads.flatMap(({ space, key }) => (space === 'pieces' ? [key] : [])))
  return [...new Set([...asked, ...read])].toSorted()
}
