import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { AiActClassMark } from '#renderer/ui/procedure/ai-act-class.tsx'
import { SenseBadge } from '#renderer/ui/procedure/sense-badge.tsx'
import { StateThread } from '#renderer/ui/procedure/state-thread.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { DeadlineCell } from './deadline-cell.tsx'
import classes from './dossier-row.module.css'
import { SealedCell } from './sealed-cell.tsx'
import type { DossierList } from './use-dossier-list.ts'

type DossierRowProps = {
  /** Where the virtual list puts the row. */
  slot: ComponentProps<'tr'>
  dossier: DossierRecord
  list: DossierList
  inTabOrder: boolean
  onFocus: (id: string) => void
}

/** One dossier, read across in one line: which, where it stands, when, how grave, who has sealed. */
export function DossierRow({ slot, dossier, list, inTabOrder, onFocus }: DossierRowProps) {
  const { t } = useTranslation(['dossiers', 'terms'])
  const sense = list.senses.get(dossier.id)
  return (
    <tr {...slot} className={classes.row} data-current={inTabOrder || undefined}>
      <td className={classes.which}>
        <Link
          to="/dossiers/$dossierId"
          params={{ dossierId: dossier.id }}
          className={classes.title}
          tabIndex={inTabOrder ? 0 : -1}
          data-dossier={dossier.id}
          onFocus={() => onFocus(dossier.id)}
        >
          <Kept>{dossier.title}</Kept>
        </Link>
        <span className={classes.line}>
          <b className={classes.number}>{dossier.number}</b>
          {dossier.direction !== '' && (
            <>
              {' · '}
              <Kept>{dossier.direction}</Kept>
            </>
          )}
          <Rapporteur dossier={dossier} list={list} />
        </span>
      </td>
      <td className={classes.procedure}>
        <StateThread state={dossier.state} />
        <b>{t(`terms:state.${dossier.state}`)}</b>
      </td>
      <DeadlineCell dossier={dossier} today={list.today} />
      <td className={classes.class}>
        <AiActClassMark code={dossier.aiActClass} />
        {sense ? <SenseBadge sense={sense} plain /> : null}
      </td>
      <SealedCell dossier={dossier} list={list} />
    </tr>
  )
}

function Rapporteur({ dossier, list }: { dossier: DossierRecord; list: DossierList }) {
  const { t } = useTranslation('dossiers')
  if (!dossier.rapporteurId) return null
  const name = list.members.find(({ id }) => id === dossier.rapporteurId)?.name
  if (dossier.rapporteurId === list.myId) return ` · ${t('row.rapporteurYou')}`
  return name ? ` · ${t('row.rapporteur', { name })}` : null
}
