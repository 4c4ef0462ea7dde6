import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/store/react/use-store.ts'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { AiActClassMark } from '#renderer/ui/procedure/ai-act-class.tsx'
import { StateThread } from '#renderer/ui/procedure/state-thread.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import classes from './dossier-screen.module.css'
import { DossierSheet } from './dossier-sheet.tsx'
import { PiecesSection } from './pieces/pieces-section.tsx'

type DossierScreenProps = {
  dossierId: string
  /** What other activities offer on this dossier, composed by the shell. */
  children?: (dossier: DossierRecord) => ReactNode
  /** What they have to show of it, under its pieces. */
  beneath?: (dossier: DossierRecord) => ReactNode
}

/** A dossier: its pieces, its sheet, and what can be done with it. */
export function DossierScreen({ dossierId, children, beneath }: DossierScreenProps) {
  const { t } = useTranslation('dossiers')
  const { record: dossier, status } = useRecord('dossiers', dossierId)
  const list = t('list.title')
  const trail = useMemo(() => [{ label: list, to: '/dossiers' }], [list])
  useScreenTitle(dossier ? `${dossier.number} ${dossier.title}` : t('screen.loading'), {
    screen: t('screen.name'),
    trail,
    heading: dossier ? 'bar' : 'page',
  })
  if (!dossier)
    return status === 'ready' ? (
      <EmptyState
        title={t('screen.gone')}
        sentence={t('screen.goneSentence')}
        action={<Link to="/dossiers">{t('screen.back')}</Link>}
      />
    ) : null
  return (
    <div className={classes.screen}>
      <Standing dossier={dossier} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <PiecesSection dossier={dossier} />
          {beneath?.(dossier)}
        </div>
        <div className={classes.side}>
          {children?.(dossier)}
          <DossierSheet dossier={dossier} />
        </div>
      </div>
    </div>
  )
}

function Standing({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation('terms')
  return (
    <div className={classes.standing}>
      <StateThread state={dossier.state} />
      <b>{t(`state.${dossier.state}`)}</b>
      <AiActClassMark code={dossier.aiActClass} />
    </div>
  )
}
