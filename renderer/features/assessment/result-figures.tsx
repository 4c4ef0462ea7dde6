import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './assessment.module.css'
import { FiredRules } from './fired-rules.tsx'

/** The rules that hold, then what the grid counts: its sections, its total and its level. */
export function ResultFigures({ grid, evaluation }: { grid: Grid; evaluation: Evaluation }) {
  const { t } = useTranslation('assessment')
  const screen = useLanguage()
  const { language } = grid.file
  const { result, trueRules } = evaluation
  const number = (value: number) => writtenNumber(value, screen)
  const level = grid.levels.find(({ code }) => code === result.level)?.label ?? result.level
  return (
    <>
      <FiredRules rules={trueRules} language={language} />
      {Object.keys(result.sections).length > 0 && (
        <Table aria-label={t('sections')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('section')}</Table.Th>
              <Table.Th scope="col">{t('score')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {grid.sections.flatMap(({ id, title }) => {
              const score = result.sections[id]
              if (score === undefined) return []
              return [
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={400} lang={language}>
                    {title}
                  </Table.Th>
                  <Table.Td className={classes.score}>
                    {number(score)} {result.belowMinimum.includes(id) && `(${t('belowMinimum')})`}
                  </Table.Td>
                </Table.Tr>,
              ]
            })}
          </Table.Tbody>
        </Table>
      )}
      {grid.showTotal && result.total !== null && (
        <Text>{t('total', { total: inUnit(number(result.total), grid.file.results.unit ?? '') })}</Text>
      )}
      {grid.showTotal && level !== null && (
        <Text>
          <KeptWithin sentence={mark => t('level', { level: mark })} language={language}>
            {level}
          </KeptWithin>
        </Text>
      )}
      {!grid.showTotal && <Text>{t('noTotal')}</Text>}
    </>
  )
}

/** “61,3/100”, “12 points”. */
const inUnit = (total: string, unit: string) => (unit.startsWith('/') ? total + unit : `${total} ${unit}`.trim())
