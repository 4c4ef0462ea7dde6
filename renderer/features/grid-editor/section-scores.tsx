import { Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import { explainSections, type SectionExplanation } from '#shared/domain/grid/explain-sections.ts'
import { roundHalfUp } from '#shared/domain/grid/round-half-up.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './bench.module.css'
import { useGridLanguage } from './use-field.ts'

/** The score of each section, and the answers that make it. */
export function SectionScores({ evaluation }: { evaluation: Evaluation }) {
  return (
    <ul className={classes.list}>
      {explainSections(evaluation).map(explanation => (
        <SectionScore key={explanation.section.id} explanation={explanation} />
      ))}
    </ul>
  )
}

function SectionScore({ explanation }: { explanation: SectionExplanation }) {
  const { t } = useTranslation('editor')
  const screen = useLanguage()
  const language = useGridLanguage()
  const [isOpen, setOpen] = useState(false)
  const { section, score, belowMinimum, contributions } = explanation
  const number = (value: number) => writtenNumber(value, screen)
  return (
    <li>
      <Text size="sm">
        <Kept language={language}>{section.title}</Kept>
        {t('bench.colon')}{' '}
        <strong>{score === null ? t('bench.noScore') : t('bench.score', { score: number(score) })}</strong>
        {belowMinimum && ` · ${t('bench.belowMinimum', { minimum: number(section.minScore ?? 0) })}`}
      </Text>
      {contributions.length > 0 && (
        <details className={classes.why} onToggle={event => setOpen(event.currentTarget.open)}>
          <summary aria-label={`${t('bench.why')} : ${section.title}`}>{t('bench.why')}</summary>
          {isOpen && (
            <Table fz="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('bench.question')}</Table.Th>
                  <Table.Th scope="col">{t('bench.share')}</Table.Th>
                  <Table.Th scope="col">{t('weight')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {contributions.map(({ question, share, answered }) => (
                  <Table.Tr key={question.id}>
                    <Table.Th scope="row" fw={400}>
                      <Kept language={language}>{question.label}</Kept>
                      {question.kind === 'risk' && ` (${t('bench.inverted')})`}
                      {!answered && ` (${t('bench.countedZero')})`}
                    </Table.Th>
                    <Table.Td>{t('bench.percent', { percent: number(roundHalfUp(100 * share, 1)) })}</Table.Td>
                    <Table.Td>{number(question.weight)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </details>
      )}
    </li>
  )
}
