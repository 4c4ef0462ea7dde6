import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AssessmentPane } from '#renderer/features/assessment/assessment-pane.tsx'
import { MoveToVersion } from '#renderer/features/grids/move-to-version.tsx'
import { PiecePane } from '#renderer/features/reading/piece-pane.tsx'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { SplitPane } from '#renderer/ui/layout/split-pane.tsx'
import { AiActClassMark } from '#renderer/ui/procedure/ai-act-class.tsx'
import { StateThread } from '#renderer/ui/procedure/state-thread.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import { byArrival } from '#shared/domain/piece-order.ts'
import { isReadable } from '#shared/domain/readable-piece.ts'
import { PieceTabs } from './piece-tabs.tsx'
import classes from './workspace-screen.module.css'

type Props = {
  dossierId: string
  /** `null`: nothing to read beside the grid. */
  pieceId: string | null
  /** A former version of the piece, to be read as it was. */
  version?: string | undefined
}

/** Reading and assessing at the same height: the piece on the left, the grid on the right; or the grid alone. */
export function WorkspaceScreen({ dossierId, pieceId, version }: Props) {
  const { t } = useTranslation(['app', 'terms'])
  const { record: dossier, status } = useRecord('dossiers', dossierId)
  const { records } = useRecords('pieces', { dossierId })
  const trail = useMemo(
    () => [
      { label: t('area.dossiers'), to: '/dossiers' },
      ...(dossier ? [{ label: dossier.number, to: `/dossiers/${dossier.id}` }] : []),
    ],
    [t, dossier],
  )
  useScreenTitle(dossier?.title ?? '', {
    screen: t(pieceId === null ? 'workspace.assessing' : 'workspace.screen'),
    trail,
    heading: 'bar',
  })
  const readable = useMemo(() => records.filter(isReadable).toSorted(byArrival), [records])
  // A piece of evidence leads to its passage, which may be in the pane out of sight.
  const { passage } = useWorkspace()
  const wanted = useMemo(() => (passage ? { side: 'left' as const, at: passage.at } : null), [passage])
  const piece = readable.find(({ id }) => id === pieceId)
  if (!dossier) return status === 'loading' ? null : <AbsentDossier />
  const grid = (
    <AssessmentPane
      dossierId={dossierId}
      preferred={dossier.grids}
      offers={(from, open) => <MoveToVersion dossier={dossier} from={from} onMoved={open} />}
    />
  )
  return (
    <div className={classes.screen}>
      <div className={classes.strip}>
        {readable.length > 0 && <PieceTabs pieces={readable} pieceId={pieceId} />}
        <div className={classes.standing}>
          <StateThread state={dossier.state} />
          <b>{t(`terms:state.${dossier.state}`)}</b>
          <AiActClassMark code={dossier.aiActClass} />
        </div>
      </div>
      {pieceId === null ? (
        <div className={classes.alone}>{grid}</div>
      ) : (
        <SplitPane
          id="workspace"
          names={{ left: t('workspace.reading'), right: t('workspace.assessing') }}
          wanted={wanted}
          left={
            piece ? <PiecePane key={piece.id} piece={piece} version={version} /> : <NoPiece dossierId={dossierId} />
          }
          right={grid}
        />
      )}
    </div>
  )
}

/** The bar has the title of the screen; an address that leads nowhere says where one may go. */
function AbsentDossier() {
  const { t } = useTranslation('app')
  return (
    <Text p="lg">
      {t('workspace.absent')} <Link to="/dossiers">{t('workspace.toDossiers')}</Link>
    </Text>
  )
}

function NoPiece({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation('app')
  return (
    <Text p="lg">
      {t('workspace.noPiece')}{' '}
      <Link to="/dossiers/$dossierId" params={{ dossierId }}>
        {t('workspace.toDossier')}
      </Link>
    </Text>
  )
}
