import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { BackToDossier } from './back-to-dossier.tsx'
import { BlindRound } from './blind-round.tsx'
import type { ConsolidationSearch } from './consolidation-search.ts'
import { OpenRound } from './open-round.tsx'
import { type Round, useRound } from './use-round.ts'

type Props = { dossierId: string; search: ConsolidationSearch; onSearch(search: ConsolidationSearch): void }

/** The committee before one dossier: who stands where, what divides it, and what it retains. */
export function ConsolidationScreen({ dossierId, search, onSearch }: Props) {
  const { t } = useTranslation(['consolidation', 'app'])
  const reading = useRound(dossierId, search.grid)
  const number = reading.status === 'ready' ? reading.round.dossier.number : null
  const trail = useMemo(
    () => [
      { label: t('app:area.dossiers'), to: '/dossiers' },
      ...(number === null ? [] : [{ label: number, to: `/dossiers/${dossierId}` }]),
    ],
    [t, number, dossierId],
  )
  useScreenTitle(t('screen'), { screen: t('screen'), trail, heading: 'page' })
  switch (reading.status) {
    case 'loading':
      return null
    case 'recused':
      return (
        <EmptyState
          title={t('recused')}
          sentence={t('recusedSentence')}
          action={<Link to="/dossiers">{t('app:area.dossiers')}</Link>}
        />
      )
    case 'absent':
      return <Text p="lg">{t('absent')}</Text>
    case 'no_grid':
      return (
        <EmptyState
          title={t('noGrid')}
          sentence={t('noGridSentence')}
          action={<BackToDossier dossierId={dossierId} />}
        />
      )
    case 'ready':
      return <RoundScreen round={reading.round} search={search} onSearch={onSearch} />
  }
}

type RoundProps = { round: Round; search: ConsolidationSearch; onSearch(search: ConsolidationSearch): void }

/** Nothing of a member's answers goes past this point until the round is open (invariant 3). */
function RoundScreen({ round, search, onSearch }: RoundProps) {
  const { t } = useTranslation('consolidation')
  if (round.called?.openedAt == null) return <BlindRound round={round} search={search} onSearch={onSearch} />
  if (!round.grid.ok)
    return (
      <Text p="lg" role="alert">
        {t('brokenGrid', { message: round.grid.error.params?.message ?? round.grid.error.code })}
      </Text>
    )
  return (
    <OpenRound key={round.model.reference} round={round} grid={round.grid.value} search={search} onSearch={onSearch} />
  )
}
