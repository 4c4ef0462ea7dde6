import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { communicabilities, type PieceRecord, pieceTypes } from '#shared/domain/piece.ts'
import classes from './piece-row.module.css'
import plain from './plain.module.css'
import { PlainSelect } from './plain-select.tsx'
import { rowOf, stopOf, useRowTab } from './row-entered.ts'
import { usePieceChanges } from './use-piece-changes.ts'

/** The type of a piece and who may read it. A proposed type says so until it is confirmed or another is chosen. */
export function PieceSelects({ piece }: { piece: PieceRecord }) {
  return (
    <div className={classes.selects}>
      <TypeSelect piece={piece} />
      <CommunicabilitySelect piece={piece} />
    </div>
  )
}

function TypeSelect({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation(['dossiers', 'pieces', 'terms'])
  const { readOnly } = useStore()
  const change = usePieceChanges()
  const tab = useRowTab()
  const { id, title, type, typeProposed } = piece
  const name = t(`terms:pieceType.${type}`)
  const choose = (chosen: PieceRecord['type']) =>
    change(
      [id],
      { type: chosen, typeProposed: undefined },
      t('pieces:typeChanged', { n: 1, title, type: t(`terms:pieceType.${chosen}`) }),
    )
  return (
    <>
      <PlainSelect
        aria-label={t('pieces.type', { title })}
        aria-description={typeProposed ? t(`pieces:proposed.${typeProposed}`, { type: name }) : undefined}
        value={type}
        disabled={readOnly}
        data-proposed={typeProposed}
        onChange={event => {
          const chosen = pieceTypes.find(known => known === event.currentTarget.value)
          if (chosen) void choose(chosen)
        }}
        data={pieceTypes.map(known => ({ value: known, label: t(`terms:pieceType.${known}`) }))}
      />
      {typeProposed ? (
        <span className={classes.proposed}>
          {t(`pieces:proposed.${typeProposed}`, { type: name })}{' '}
          <button
            type="button"
            tabIndex={tab}
            className={plain.confirm}
            aria-label={t('pieces:confirmOf', { title, type: name })}
            disabled={readOnly}
            onClick={event => {
              // The button is about to leave: one goes back to what it spoke of.
              stopOf(rowOf(event.currentTarget))?.focus()
              void choose(type)
            }}
          >
            {t('pieces:confirm')}
          </button>
        </span>
      ) : null}
    </>
  )
}

function CommunicabilitySelect({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation('pieces')
  const { readOnly } = useStore()
  const change = usePieceChanges()
  const { id, title } = piece
  return (
    <PlainSelect
      aria-label={t('communicabilityOf', { title })}
      title={t(`communicabilityMeans.${piece.communicability}`)}
      value={piece.communicability}
      disabled={readOnly}
      onChange={event => {
        const chosen = communicabilities.find(known => known === event.currentTarget.value)
        if (!chosen) return
        const level = t(`communicability.${chosen}`)
        void change([id], { communicability: chosen }, t('communicabilityChanged', { n: 1, title, level }))
      }}
      data={communicabilities.map(known => ({ value: known, label: t(`communicability.${known}`) }))}
    />
  )
}
