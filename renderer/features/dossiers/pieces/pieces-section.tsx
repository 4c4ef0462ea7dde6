import { IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { DropTarget } from '#renderer/ui/files/drop-target.tsx'
import { chosenTree, droppedTree } from '#renderer/ui/files/file-tree.ts'
import { JobProgress } from '#renderer/ui/jobs/job-progress.tsx'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { communicabilities } from '#shared/domain/piece.ts'
import { ChosenPieces } from './chosen-pieces.tsx'
import { FolderButton } from './folder-button.tsx'
import { ImportReport } from './import-report.tsx'
import { PieceList } from './piece-list.tsx'
import toolClasses from './piece-tools.module.css'
import { PieceTools } from './piece-tools.tsx'
import classes from './pieces-section.module.css'
import { useImport } from './use-import.ts'
import { usePieceView } from './use-piece-view.ts'

/** The documents of the dossier; files come in by the dialog or by dropping them here. */
export function PiecesSection({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation('dossiers')
  const { readOnly } = useStore()
  const { records: pieces, status } = useRecords('pieces', { dossierId: dossier.id })
  const incoming = useImport(dossier.id)
  const view = usePieceView(pieces)
  const title = useId()
  const busy = readOnly || incoming.job.running
  const add = (
    <HeldButton
      leftSection={<IconPlus size="1.125rem" aria-hidden />}
      onClick={() => void incoming.pick()}
      disabled={readOnly}
      busy={incoming.job.running}
    >
      {t('pieces.add')}
    </HeldButton>
  )
  const { sending } = incoming
  const unpacking = incoming.job.progress?.stage === 'unpacking'
  const none = status === 'ready' && pieces.length === 0
  return (
    <section aria-labelledby={title} className={classes.section} data-pane>
      <div className={classes.head}>
        <h2 id={title} className={classes.title}>
          {t('pieces.title')}
        </h2>
        <span className={classes.count}>{t('pieces.count', { n: pieces.length })}</span>
        {add}
        <FolderButton disabled={busy} onFiles={files => void incoming.bring(chosenTree(files))} />
      </div>
      <JobProgress
        job={incoming.job}
        label={unpacking ? t('import.unpacking') : sending ? t('import.sending', sending) : t('import.choosing')}
      />
      <ImportReport report={incoming.report} onClose={incoming.dismiss} />
      {pieces.length > 1 ? (
        <PieceTools
          pieces={pieces}
          filter={view.filter}
          order={view.order}
          shown={view.kept.length}
          onFilter={view.setFilter}
          onOrder={view.setOrder}
        />
      ) : null}
      <ChosenPieces chosen={view.chosen} shown={view.kept.map(({ id }) => id)} onChoose={view.choose} />
      <DropTarget
        invitation={t('pieces.drop')}
        disabled={busy}
        onFiles={(_, data) => void incoming.bring(droppedTree(data))}
      >
        {none ? (
          <div className={classes.empty}>
            <EmptyState level={3} title={t('pieces.none')} sentence={t('pieces.noneSentence')} />
          </div>
        ) : (
          <PieceList rows={view.rows} chosen={view.chosen} onChoose={view.onChoose} onFold={view.onFold} />
        )}
        <p className={classes.hint}>{t('pieces.dropHint')}</p>
      </DropTarget>
      {none ? null : <CommunicabilityWords />}
    </section>
  )
}

/** What each level means, for those who choose one. */
function CommunicabilityWords() {
  const { t } = useTranslation('pieces')
  return (
    <details className={toolClasses.meansLine}>
      <summary>{t('communicabilityTitle')}</summary>
      <dl className={toolClasses.means}>
        {communicabilities.map(level => (
          <div key={level}>
            <dt>{t(`communicability.${level}`)}</dt> <dd>{t(`communicabilityMeans.${level}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('communicabilitySource')}</p>
    </details>
  )
}
