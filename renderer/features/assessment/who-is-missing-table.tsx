import { Alert, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { type CapacityStanding, whoIsMissing } from '#shared/domain/assessment/who-is-missing.ts'
import { countPieces } from '#shared/domain/grid/answers-to-input.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './missing.module.css'
import { useContributions } from './use-contributions.ts'
import { useMemberName } from './use-member-name.ts'

type Props = { grid: Grid; dossierId: string; labelledBy: string }

/** Capacity by capacity: what it was asked, what it answered, who gave it and when; a warning where one answers alone. */
export function WhoIsMissingTable({ grid, dossierId, labelledBy }: Props) {
  const { t } = useTranslation('assessment')
  const { contributions } = useContributions(dossierId, grid.reference)
  const { records: pieces } = useRecords('pieces', { dossierId })
  const { rows, onlyItDepartment } = useMemo(
    () => whoIsMissing(grid, contributions, countPieces(pieces)),
    [grid, contributions, pieces],
  )
  return (
    <>
      {onlyItDepartment && (
        <Alert color="ocre" className={classes.alert} icon={<IconAlertTriangle aria-hidden />} title={t('who.onlyIt')}>
          {t('who.onlyItWhy')}
        </Alert>
      )}
      <Table aria-labelledby={labelledBy} className={classes.table} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('who.capacity')}</Table.Th>
            <Table.Th scope="col">{t('who.answered')}</Table.Th>
            <Table.Th scope="col">{t('who.given')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Row key={row.capacity} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

function Row({ row: { capacity, asked, answered, given } }: { row: CapacityStanding }) {
  const { t } = useTranslation('assessment')
  const { t: term } = useTranslation('terms')
  const language = useLanguage()
  const nameOf = useMemberName()
  const Sign = given.length > 0 ? IconCheck : IconCircleDashed
  return (
    <Table.Tr data-missing={given.length === 0 || undefined}>
      <Table.Th scope="row" fw={600} className={classes.capacity}>
        {term(`capacity.${capacity}`)}
      </Table.Th>
      <Table.Td className={classes.count}>
        {t('who.count', { answered: answered.length, total: asked.length })}
      </Table.Td>
      <Table.Td>
        <span className={classes.given}>
          <Sign size="1rem" aria-hidden />
          <span>
            {given.length === 0 && t('who.missing')}
            {given.map(({ contributionId, memberId, at }) => (
              <Text key={contributionId} size="sm">
                {t('who.by', { day: dayOfInstant(at, language), name: nameOf(memberId) })}
              </Text>
            ))}
          </span>
        </span>
      </Table.Td>
    </Table.Tr>
  )
}
