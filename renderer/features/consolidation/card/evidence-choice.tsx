import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { useNotes } from '#renderer/ui/annotations/use-notes.ts'
import { Kept, keptText } from '#renderer/ui/language/kept.tsx'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import classes from './card.module.css'

type Props = {
  criterion: ConsolidatedCriterion
  dossierId: string
  chosen: readonly string[]
  disabled: boolean
  onChange(evidence: string[]): void
}

const quoteLength = 80

/** Passages that members brought, and those the committee's value rests on; each leads to its piece. */
export function EvidenceChoice({ criterion, dossierId, chosen, disabled, onChange }: Props) {
  const { t } = useTranslation('consolidation')
  const { records: annotations } = useNotes({ dossierId })
  const { records: pieces } = useRecords('pieces', { dossierId })
  const cited = new Set([...chosen, ...criterion.marks.flatMap(({ evidence }) => evidence)])
  const passages = [...cited].flatMap(id => {
    const annotation = annotations.find(one => one.id === id)
    const piece = pieces.find(one => one.id === annotation?.pieceId)
    return annotation && piece
      ? [{ id, piece, page: annotation.target.page, exact: annotation.target.quote.exact }]
      : []
  })
  if (passages.length === 0) return null
  return (
    <fieldset className={classes.evidence}>
      <legend>{t('retained.evidence')}</legend>
      {passages.map(({ id, piece, page, exact }) => {
        const quote = exact.length > quoteLength ? `${exact.slice(0, quoteLength)}…` : exact
        return (
          <div key={id} className={classes.passage}>
            <Checkbox
              label={
                <span className={classes.quote}>
                  <Kept>{quote}</Kept>
                </span>
              }
              checked={chosen.includes(id)}
              disabled={disabled}
              onChange={event =>
                onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter(known => known !== id))
              }
            />
            <Link
              to="/dossiers/$dossierId/piece/$pieceId"
              params={{ dossierId, pieceId: piece.id }}
              aria-label={t('retained.openPiece', { piece: keptText(piece.title), page })}
              className={classes.small}
            >
              <Kept>{piece.title}</Kept>, p. {page}
            </Link>
          </div>
        )
      })}
    </fieldset>
  )
}
