import { List, Table, Text, Title, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { SenseBadge } from '#renderer/ui/procedure/sense-badge.tsx'
import { countPieces } from '#shared/domain/grid/answers-to-input.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { missingReasons } from '#shared/domain/grid/missing-reasons.ts'
import classes from './assessment.module.css'
import { FiredRules } from './fired-rules.tsx'
import type { Answers } from './use-assessment.ts'
import { usePieceName } from './use-piece-name.ts'

type Props = { grid: Grid; dossierId: string; answers: Answers; evaluation: Evaluation; onGo(question: string): void }

/** The live result: what it allows at most and by which rules, sections, then what is missing. */
export function ResultPanel({ grid, dossierId, answers, evaluation, onGo }: Props) {
  const { t, i18n } = useTranslation('assessment')
  const { result, trueRules } = evaluation
  const pieceName = usePieceName()
  const number = new Intl.NumberFormat(i18n.language)
  const labelOf = (id: string) => grid.questionById.get(id)?.label ?? id
  const level = grid.levels.find(({ code }) => code === result.level)?.label ?? result.level
  const { records: pieces } = useRecords('pieces', { dossierId })
  const reasons = useMemo(() => missingReasons(grid, answers, countPieces(pieces)), [grid, answers, pieces])
  return (
    <section className={classes.result} aria-labelledby="result-title">
      <div>
        <Title order={2} id="result-title">
          {t('results')}
        </Title>
        <Text fw={600}>{t(result.conclusive ? 'conclusive' : 'notConclusive')}</Text>
        <Text size="sm">{t('completeness', { percent: number.format(Math.round(result.completeness * 100)) })}</Text>
      </div>
      <section aria-labelledby="result-bound">
        <Title order={3} size="h4" id="result-bound" mb={4}>
          {t('bound')}
        </Title>
        <SenseBadge sense={result.maxOpinion} />
        <Text size="sm" mt={4}>
          {t('proposes')}
        </Text>
      </section>
      <FiredRules rules={trueRules} />
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
                  <Table.Td className={classes.score}>
                    {number.format(score)} {result.belowMinimum.includes(id) && `(${t('belowMinimum')})`}
                  </Table.Td>
                </Table.Tr>,
              ]
            })}
          </Table.Tbody>
        </Table>
      )}
      {grid.showTotal && result.total !== null && (
        <Text>{t('total', { total: inUnit(number.format(result.total), grid.file.results.unit ?? '') })}</Text>
      )}
      {grid.showTotal && level !== null && <Text>{t('level', { level })}</Text>}
      {!grid.showTotal && <Text>{t('noTotal')}</Text>}
      <Criteria
        title={t('missing', { count: result.missing.length })}
        criteria={result.missing.map(id => ({ id, label: labelOf(id) }))}
        onGo={onGo}
      />
      <Criteria
        title={t('missingReasons', { count: reasons.length })}
        criteria={reasons.map(({ question }) => question)}
        onGo={onGo}
      />
      {result.expectedPieces.length > 0 && (
        <section>
          <Text fw={600}>{t('expected')}</Text>
          <List size="sm">
            {result.expectedPieces.map(({ question, piece }) => (
              <List.Item key={`${question} ${piece}`}>
                {t('expectedFor', { piece: pieceName(piece), criterion: labelOf(question) })}
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </section>
  )
}

type CriteriaProps = { title: string; criteria: { id: string; label: string }[]; onGo(question: string): void }

/** Criteria that owe something, each leading to its place. */
function Criteria({ title, criteria, onGo }: CriteriaProps) {
  if (criteria.length === 0) return null
  return (
    <section>
      <Text fw={600}>{title}</Text>
      <List size="sm">
        {criteria.map(({ id, label }) => (
          <List.Item key={id}>
            <UnstyledButton className={classes.link} onClick={() => onGo(id)}>
              {label}
            </UnstyledButton>
          </List.Item>
        ))}
      </List>
    </section>
  )
}

/** “61,3/100”, “12 points”. */
const inUnit = (total: string, unit: string) => (unit.startsWith('/') ? total + unit : `${total} ${unit}`.trim())
