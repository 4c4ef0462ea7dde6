import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { fileKinds, type PieceRecord, pieceTypes } from '#shared/domain/piece.ts'
import { isFiltered, noFilter, type PieceFilter, type PieceOrder, pieceNeeds, pieceOrders } from './piece-rows.ts'
import classes from './piece-tools.module.css'

type Props = {
  pieces: readonly PieceRecord[]
  filter: PieceFilter
  order: PieceOrder
  shown: number
  onFilter: (filter: PieceFilter) => void
  onOrder: (order: PieceOrder) => void
}

/** What of the list is shown, and in which order: the twin of searching in the page, where most of it is not. */
export const PieceTools = memo(function PieceTools({ pieces, filter, order, shown, onFilter, onOrder }: Props) {
  const { t } = useTranslation(['pieces', 'terms'])
  const types = pieceTypes.filter(type => pieces.some(piece => piece.type === type))
  const kinds = fileKinds.filter(kind => pieces.some(({ inspection }) => inspection.kind === kind))
  const chosen = <Value extends string>(values: readonly Value[], value: string): Value | '' =>
    values.find(known => known === value) ?? ''
  return (
    <search className={classes.tools} aria-label={t('tools')}>
      <TextInput
        size="xs"
        className={classes.words}
        aria-label={t('words')}
        placeholder={t('words')}
        leftSection={<IconSearch size="1rem" aria-hidden />}
        value={filter.words}
        onChange={event => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('filterType')}
        value={filter.type}
        onChange={event => onFilter({ ...filter, type: chosen(pieceTypes, event.currentTarget.value) })}
        data={[
          { value: '', label: t('allTypes') },
          ...types.map(type => ({ value: type, label: t(`terms:pieceType.${type}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('filterKind')}
        value={filter.kind}
        onChange={event => onFilter({ ...filter, kind: chosen(fileKinds, event.currentTarget.value) })}
        data={[
          { value: '', label: t('allKinds') },
          ...kinds.map(kind => ({ value: kind, label: t(`terms:fileKind.${kind}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('filterNeed')}
        value={filter.need}
        onChange={event => onFilter({ ...filter, need: chosen(pieceNeeds, event.currentTarget.value) })}
        data={[
          { value: '', label: t('anyNeed') },
          ...pieceNeeds.map(need => ({ value: need, label: t(`need.${need}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('orderBy')}
        value={order}
        onChange={event => onOrder(chosen(pieceOrders, event.currentTarget.value) || 'arrival')}
        data={pieceOrders.map(known => ({ value: known, label: t(`order.${known}`) }))}
      />
      <span className={classes.shown} role="status">
        {isFiltered(filter) ? t('shown', { n: shown, of: pieces.length }) : ''}
      </span>
      {isFiltered(filter) ? (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconFilterOff size="1rem" aria-hidden />}
          onClick={() => onFilter(noFilter)}
        >
          {t('showAll')}
        </Button>
      ) : null}
    </search>
  )
})
