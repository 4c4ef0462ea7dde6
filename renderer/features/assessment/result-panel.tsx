import { List, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SenseBadge } from '#renderer/ui/procedure/sense-badge.tsx'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { GridResult } from '#shared/domain/grid/grid-result.ts'
import classes from './assessment.module.css'

/** The live result: sections, what is missing, the rules that hold and what they allow at most. */
export function ResultPanel({ grid, result }: { grid: Grid; result: GridResult }) {
  const { t, i18n } = useTranslation('assessment')
  const { t: term } = useTranslation('terms')
  const number = new Intl.NumberFormat(i18n.language)
  const labelOf = (id: string) => grid.questionById.get(id)?.label ?? id
  const pieceName = (type: string) =>
    i18n.exists(`terms:pieceType.${type}`) ? term(`pieceType.${type}` as 'pieceType.autre') : type
  const level = grid.levels.find(({ code }) => code === result.level)?.label ?? result.level
  const rules = grid.rules.filter(({ id }) => result.rules.includes(id))
  const { showTotal } = grid
  return (
    <div className={classes.result}>
      <div>
        <Text fw={600}>{t(result.conclusive ? 'conclusive' : 'notConclusive')}</Text>
        <Text size="sm">{t('completeness', { percent: number.format(Math.round(result.completeness * 100)) })}</Text>
      </div>
      <section aria-labelledby="result-bound">
        <Title order={3} size="h4" id="result-bound">
          {t('bound')}
        </Title>
        <SenseBadge sense={result.maxOpinion} />
        <Text size="sm">{t('proposes')}</Text>
      </section>
      <section aria-labelledby="result-rules">
        <Title order={3} size="h4" id="result-rules">
          {t('rules')}
        </Title>
        {rules.length === 0 && <Text size="sm">{t('noRule')}</Text>}
        {rules.map(rule => (
          <div key={rule.id} className={classes.rule} data-type={rule.type}>
            <Text size="sm" fw={600}>
              {t(`ruleTypes.${rule.type}`)} · {rule.id}
            </Text>
            <Text size="sm">{rule.reason}</Text>
            {rule.maxOpinion && (
              <Text size="sm">
                {term(`sense.${rule.maxOpinion}`)}
                {rule.waiver && ` · ${t(`waivers.${rule.waiver}`)}`}
              </Text>
            )}
          </div>
        ))}
      </section>
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
                  <Table.Th scope="row" fw={400}>
                    {title}
                  </Table.Th>
                  <Table.Td>
                    {number.format(score)} {result.belowMinimum.includes(id) && `(${t('belowMinimum')})`}
                  </Table.Td>
                </Table.Tr>,
              ]
            })}
          </Table.Tbody>
        </Table>
      )}
      {showTotal && result.total !== null && (
        <Text>{t('total', { total: number.format(result.total), unit: grid.file.results.unit ?? '' })}</Text>
      )}
      {showTotal && level !== null && <Text>{t('level', { level })}</Text>}
      {!showTotal && <Text>{t('noTotal')}</Text>}
      {result.missing.length > 0 && (
        <section>
          <Text fw={600}>{t('missing', { count: result.missing.length })}</Text>
          <List size="sm">
            {result.missing.map(id => (
              <List.Item key={id}>{labelOf(id)}</List.Item>
            ))}
          </List>
        </section>
      )}
      {result.expectedPieces.length > 0 && (
        <section>
          <Text fw={600}>{t('expected')}</Text>
          <List size="sm">
            {result.expectedPieces.map(({ question, piece }) => (
              <List.Item key={`${question} ${piece}`}>
                {pieceName(piece)} — {labelOf(question)}
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </div>
  )
}
