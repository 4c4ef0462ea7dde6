import { Button } from '@mantine/core'
import { IconFolderPlus, IconPlus } from '@tabler/icons-react'
import { useCallback, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { DropTarget } from '#renderer/ui/files/drop-target.tsx'
import { droppedTree } from '#renderer/ui/files/file-tree.ts'
import { JobProgress } from '#renderer/ui/jobs/job-progress.tsx'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { communicabilities, type PieceRecord } from '#shared/domain/piece.ts'
import { ChosenPieces } from './chosen-pieces.tsx'
import { AskDroppedOnPiece, type DroppedOnPiece } from './dropped-on-piece.tsx'
import { ImportReport } from './import-report.tsx'
import { PieceList } from './piece-list.tsx'
import toolClasses from './piece-tools.module.css'
import { PieceTools } from './piece-tools.tsx'
import classes from './pieces-section.module.css'
import { useImport } from './use-import.ts'
import { usePieceView } from './use-piece-view.ts'
import { useVersions } from './use-versions.ts'
import { WantedPieces } from './wanted-pieces.tsx'

/** The documents of the dossier; files come in by the dialog or by dropping them here. */
export function PiecesSection({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation(['dossiers', 'pieces'])
  const { readOnly } = useStore()
  const { records: pieces, status } = useRecords('pieces', { dossierId: dossier.id })
  const incoming = useImport(dossier.id)
  const view = usePieceView(pieces)
  const versions = useVersions()
  const version = useVersionInput(versions.replace)
  const [dropped, setDropped] = useState<DroppedOnPiece | null>(null)
  const title = useId()
  const busy = readOnly || incoming.job.running || versions.job.running
  const answered = (act: (dropped: DroppedOnPiece) => void) => (one: DroppedOnPiece) => {
    setDropped(null)
    act(one)
  }
  const add = (
    <HeldButton
      leftSection={<IconPlus size="1.125rem" aria-hidden />}
      onClick={() => void incoming.choose('files')}
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
        <Button
          variant="default"
          leftSection={<IconFolderPlus size="1.125rem" aria-hidden />}
          onClick={() => void incoming.choose('folder')}
          disabled={busy}
        >
          {t('pieces.addFolder')}
        </Button>
      </div>
      <JobProgress
        job={incoming.job}
        label={unpacking ? t('import.unpacking') : sending ? t('import.sending', sending) : t('import.choosing')}
      />
      <JobProgress job={versions.job} label={t('pieces:versionSending')} />
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
        onFiles={(files, data, onto) => {
          const over = droppedOn(pieces, files, data, onto)
          if (over) setDropped(over)
          else void incoming.bring(droppedTree(data))
        }}
      >
        {none ? (
          <div className={classes.empty}>
            <EmptyState level={3} title={t('pieces.none')} sentence={t('pieces.noneSentence')} />
          </div>
        ) : (
          <PieceList
            rows={view.rows}
            chosen={view.chosen}
            onChoose={view.onChoose}
            onFold={view.onFold}
            onNewVersion={version.ask}
            onRestore={versions.restore}
          />
        )}
        <p className={classes.hint}>{t('pieces.dropHint')}</p>
      </DropTarget>
      {none ? null : <CommunicabilityWords />}
      {status === 'ready' ? (
        <WantedPieces
          dossier={dossier}
          pieces={pieces}
          disabled={busy}
          onAdd={type => void incoming.choose('files', type)}
        />
      ) : null}
      {version.input}
      <AskDroppedOnPiece
        dropped={dropped}
        onVersion={answered(({ piece, file }) => void versions.replace(piece.id, file))}
        onAdd={answered(({ file }) => void incoming.bring({ files: [{ name: file.name, labels: [], file }] }))}
        onClose={() => setDropped(null)}
      />
    </section>
  )
}

/** One file, no folder, dropped on a piece: a new version may be meant. */
function droppedOn(
  pieces: readonly PieceRecord[],
  files: readonly File[],
  data: DataTransfer,
  onto: Element,
): DroppedOnPiece | null {
  const id = onto.closest<HTMLElement>('[data-piece]')?.dataset.piece
  const piece = pieces.find(one => one.id === id)
  const [file] = files
  const folder = [...data.items].some(item => item.webkitGetAsEntry()?.isDirectory)
  return piece && file && files.length === 1 && !folder ? { piece, file } : null
}

/** The dialog of the system for the new version of a piece: one for all rows. */
function useVersionInput(onFile: (pieceId: string, file: File) => void) {
  const { t } = useTranslation('pieces')
  const input = useRef<HTMLInputElement>(null)
  const wanted = useRef('')
  const ask = useCallback((pieceId: string) => {
    wanted.current = pieceId
    input.current?.click()
  }, [])
  const element = (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={t('newVersion')}
      onChange={event => {
        const [file] = event.currentTarget.files ?? []
        if (file) onFile(wanted.current, file)
        // The same file may be chosen again.
        event.currentTarget.value = ''
      }}
    />
  )
  return { ask, input: element }
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
