import { Tabs, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AssessmentPane } from '#renderer/features/assessment/assessment-pane.tsx'
import { ReadingPane } from '#renderer/features/reading/reading-pane.tsx'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { SplitPane } from '#renderer/ui/layout/split-pane.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import classes from './workspace-screen.module.css'

type Props = { dossierId: string; pieceId: string; openPiece(pieceId: string): void }

/** Reading and assessing at the same height: the piece on the left, the grid on the right. */
export function WorkspaceScreen({ dossierId, pieceId, openPiece }: Props) {
  const { t } = useTranslation('app')
  const { record: dossier, status } = useRecord('dossiers', dossierId)
  const { records } = useRecords('pieces', { dossierId })
  const trail = useMemo(
    () => [
      { label: t('area.dossiers'), to: '/dossiers' },
      ...(dossier ? [{ label: dossier.number, to: `/dossiers/${dossier.id}` }] : []),
    ],
    [t, dossier],
  )
  useScreenTitle(dossier?.title ?? '', trail, 'bar')
  const readable = useMemo(
    () => records.filter(piece => piece.inspection.kind === 'pdf' && piece.inspection.status === 'accepted'),
    [records],
  )
  const piece = readable.find(({ id }) => id === pieceId)
  if (!dossier) return status === 'loading' ? null : <Text p="lg">{t('workspace.absent')}</Text>
  return (
    <div className={classes.screen}>
      <Tabs value={pieceId} onChange={next => next && openPiece(next)} className={classes.tabs}>
        <Tabs.List aria-label={t('workspace.pieces')}>
          {readable.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <SplitPane
        id="workspace"
        left={piece ? <ReadingPane key={piece.id} piece={piece} /> : <Text p="lg">{t('workspace.noPiece')}</Text>}
        right={<AssessmentPane dossierId={dossierId} preferred={dossier.grids} />}
      />
    </div>
  )
}
