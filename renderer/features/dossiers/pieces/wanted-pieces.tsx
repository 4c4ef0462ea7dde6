import { Button } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconCircleDashed, IconHelpCircle } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { useDossierGrids } from '#renderer/ui/grid/use-dossier-grids.ts'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { Kept, KeptWithin } from '#renderer/ui/language/kept.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import {
  calledFor,
  missingPieces,
  type WantedBecause,
  type WantedPiece,
  wantedPieces,
} from '#shared/domain/missing-pieces.ts'
import { type PieceRecord, type PieceType, pieceTypes } from '#shared/domain/piece.ts'
import { usePieceChanges } from './use-piece-changes.ts'
import classes from './wanted-pieces.module.css'

type Props = {
  dossier: DossierRecord
  pieces: readonly PieceRecord[]
  disabled: boolean
  onAdd: (type: PieceType) => void
}

/** What the dossier must hold to be received: what is there and what is missing, with the reason of each and the act. */
export function WantedPieces({ dossier, pieces, disabled, onAdd }: Props) {
  const { t } = useTranslation('pieces')
  const wanted = useWantedPieces(dossier, pieces)
  const title = useId()
  const missing = missingPieces(wanted).length
  return (
    <section className={classes.card} aria-labelledby={title}>
      <h3 id={title} className={classes.title}>
        {t('wanted.title')}
      </h3>
      <p className={classes.sum}>
        {t('wanted.sum', { missing, total: wanted.filter(({ mandatory }) => mandatory).length })}
      </p>
      <ul className={classes.list}>
        {wanted.map(one => (
          <WantedLine key={one.type} wanted={one} disabled={disabled} onAdd={onAdd} />
        ))}
      </ul>
      <p className={classes.note}>{t('wanted.note')}</p>
    </section>
  )
}

function useWantedPieces(dossier: DossierRecord, pieces: readonly PieceRecord[]): WantedPiece[] {
  const { records: assessments } = useRecords('assessments', { dossierId: dossier.id })
  const { id } = dossier
  const grids = useDossierGrids(dossier)
  // Grids are evaluated when an answer comes, not at each batch of pieces.
  const calls = useMemo(() => calledFor(id, grids, assessments), [id, grids, assessments])
  return useMemo(() => wantedPieces(dossier, pieces, calls), [dossier, pieces, calls])
}

const icons = {
  present: IconCircleCheck,
  doubtful: IconAlertCircle,
  missing: IconCircleDashed,
  undecided: IconHelpCircle,
} as const

type LineProps = { wanted: WantedPiece; disabled: boolean; onAdd: (type: PieceType) => void }

function WantedLine({ wanted, disabled, onAdd }: LineProps) {
  const { t } = useTranslation('pieces')
  const nameOf = usePieceName()
  const { type, state, mandatory, because, unknown } = wanted
  const Icon = icons[state]
  const known = pieceTypes.find(one => one === type)
  const name = nameOf(type)
  return (
    <li className={classes.line} data-state={state}>
      <Icon size="1.25rem" aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <span>
          <b>{name}</b>{' '}
          <span className={classes.state}>
            {t(`wanted.state.${state === 'missing' && !mandatory ? 'expected' : state}`)}
          </span>
        </span>
        <ul className={classes.reasons}>
          {because.map(reason => (
            <li key={keyOf(reason)}>
              <Reason reason={reason} />
            </li>
          ))}
          {unknown.length > 0 ? (
            <li>
              {t('wanted.dependsOn')} {unknown.map(fact => t(`wanted.fact.${fact}`)).join(', ')}.
            </li>
          ) : null}
        </ul>
      </div>
      <Act wanted={wanted} name={name} type={known} disabled={disabled} onAdd={onAdd} />
    </li>
  )
}

function Act({ wanted, name, type, disabled, onAdd }: LineProps & { name: string; type: PieceType | undefined }) {
  const { t } = useTranslation('pieces')
  const { readOnly } = useStore()
  const change = usePieceChanges()
  const proposed = wanted.pieces.filter(({ typeProposed }) => typeProposed)
  if (wanted.state === 'doubtful' && proposed.length > 0)
    return (
      <Button
        size="xs"
        variant="default"
        disabled={readOnly}
        aria-label={t('wanted.confirmOf', { type: name })}
        onClick={() =>
          void change(
            proposed.map(({ id }) => id),
            { typeProposed: undefined },
            t('confirmed'),
          )
        }
      >
        {t('wanted.confirm')}
      </Button>
    )
  if (wanted.state === 'present' || !type) return null
  return (
    <Button
      size="xs"
      variant="default"
      disabled={disabled}
      aria-label={t('wanted.addOf', { type: name })}
      onClick={() => onAdd(type)}
    >
      {t('wanted.add')}
    </Button>
  )
}

const keyOf = (reason: WantedBecause) =>
  reason.by === 'rule' ? `rule ${reason.rule.source}` : `grid ${reason.grid.file.id} ${reason.question}`

function Reason({ reason }: { reason: WantedBecause }) {
  const { t } = useTranslation('pieces')
  if (reason.by === 'grid') {
    const { grid, question } = reason
    const label = grid.questionById.get(question)?.label ?? question
    return (
      <>
        <KeptWithin sentence={title => t('wanted.byGrid', { title })} language={grid.file.language}>
          {grid.file.title}
        </KeptWithin>{' '}
        <Kept language={grid.file.language}>{label}</Kept>
      </>
    )
  }
  const { rule } = reason
  if (rule.origin === 'committee') return t('wanted.byCommittee')
  const why = t(`wanted.why.${rule.type as WhyType}`)
  return <KeptWithin sentence={source => t('wanted.byLaw', { source, why })}>{rule.source}</KeptWithin>
}

/** Types that a rule of law asks for; each has its sentence. */
type WhyType =
  | 'fiche_registre_traitements'
  | 'aipd'
  | 'avis_dpo'
  | 'projet_mention'
  | 'contrat'
  | 'fria'
  | 'avis_instance_sociale'
