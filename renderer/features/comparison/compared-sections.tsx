import { Table } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { boundingSections, thresholdOf } from '#shared/domain/grid/section-thresholds.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './comparison.module.css'
import type { Side } from './use-comparison.ts'

type Props = { grid: Grid; sides: readonly Side[]; names: readonly string[] }

/** Scores of the sections side by side; the total only where the grid shows it. */
export function ComparedSections({ grid, sides, names }: Props) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const title = useId()
  const bounding = sides.map(({ evaluation }) => boundingSections(grid, evaluation))
  const rows = grid.sections.filter(({ id }) => sides.some(({ evaluation }) => id in evaluation.result.sections))
  const number = (value: number) => writtenNumber(value, language)
  const score = ({ evaluation: { result } }: Side, rank: number, id: string) => {
    const value = result.sections[id]
    const limit = thresholdOf(grid, id)
    const remarks = [
      ...(value !== undefined && limit !== null && value < limit ? [t('below', { limit: number(limit) })] : []),
      ...(bounding[rank]?.has(id) ? [t('bounds')] : []),
    ]
    return `${value === undefined ? t('noScore') : number(value)}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`
  }
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className={classes.heading}>
        {t('sections')}
      </h2>
      {!grid.showTotal && <p className={classes.note}>{t('noTotal')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={classes.scroller} aria-labelledby={title} tabIndex={0}>
        <Table aria-labelledby={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('section')}</Table.Th>
              {sides.map(({ assessment }, rank) => (
                <Table.Th key={assessment.id} scope="col">
                  {names[rank]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ id, index, title: name }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400} lang={grid.file.language}>
                  {index + 1}. {name}
                </Table.Th>
                {sides.map((side, rank) => (
                  <Table.Td key={side.assessment.id}>{score(side, rank, id)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
            {grid.showTotal && (
              <Table.Tr>
                <Table.Th scope="row">{t('total')}</Table.Th>
                {sides.map(({ assessment, evaluation: { result } }) => (
                  <Table.Td key={assessment.id}>
                    {result.total === null ? t('noScore') : `${number(result.total)} ${grid.file.results.unit ?? ''}`}
                  </Table.Td>
                ))}
              </Table.Tr>
            )}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  )
}
