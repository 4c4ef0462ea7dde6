import { NativeSelect, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/store/react/use-store.ts'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { fileSize } from '#renderer/ui/language/file-size.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { versionsOf } from '#shared/domain/piece-versions.ts'
import { isReadable } from '#shared/domain/readable-piece.ts'
import { useNotesOfDossier } from '../notes/notes-desk.tsx'
import { useAnnotations } from '../notes/use-annotations.ts'
import { DiffView } from './diff-view.tsx'
import { NotesToConfirm } from './notes-to-confirm.tsx'
import { useFates } from './use-fates.ts'
import classes from './versions.module.css'

type Props = { dossierId: string; pieceId: string; area: string }

/** The versions of a piece: which there are, what became of its notes, and what changed from one to another. */
export function VersionsScreen({ dossierId, pieceId, area }: Props) {
  const { t } = useTranslation('versions')
  const { record: dossier } = useRecord('dossiers', dossierId)
  const { record: piece, status } = useRecord('pieces', pieceId)
  const trail = useMemo(
    () => [
      { label: area, to: '/dossiers' },
      ...(dossier ? [{ label: dossier.number, to: `/dossiers/${dossier.id}` }] : []),
    ],
    [area, dossier],
  )
  useScreenTitle(piece?.title ?? '', { screen: t('screen'), trail, heading: 'bar' })
  if (!piece)
    return status === 'loading' ? null : (
      <Text p="lg">
        {t('absent')}{' '}
        <Link to="/dossiers/$dossierId" params={{ dossierId }}>
          {t('toDossier')}
        </Link>
      </Text>
    )
  return <VersionsOf key={piece.sha256} piece={piece} />
}

function VersionsOf({ piece }: { piece: PieceRecord }) {
  const desk = useNotesOfDossier(piece.dossierId)
  const { roots } = useAnnotations(piece, 'everybody', desk.me).notes
  const found = useFates(piece, roots)
  const versions = versionsOf(piece)
  return (
    <div className={classes.screen}>
      <VersionList piece={piece} />
      {versions.length > 1 && (
        <>
          <NotesToConfirm piece={piece} notes={roots} found={found} desk={desk} />
          <Differences piece={piece} />
        </>
      )}
    </div>
  )
}

function VersionList({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation('versions')
  const language = useLanguage()
  const versions = versionsOf(piece)
  return (
    <section className={classes.card} aria-labelledby="versions-list" data-pane>
      <h2 id="versions-list" className={classes.heading}>
        {t('list')}
      </h2>
      {versions.length === 1 && <Text>{t('one')}</Text>}
      <ol className={classes.versions}>
        {versions.toReversed().map(version => (
          <li key={version.number}>
            <b>{t('number', { number: version.number })}</b>
            {version.number === versions.length && <span className={classes.inForce}>{t('inForce')}</span>}
            <span className={classes.dim}>
              {[dayAndTime(version.addedAt, language), version.fileName, fileSize(version.size, language)].join(' · ')}
            </span>
            {isReadable(version) && (
              <Link
                to="/dossiers/$dossierId/piece/$pieceId"
                params={{ dossierId: piece.dossierId, pieceId: piece.id }}
                search={version.sha256 === piece.sha256 ? {} : { version: version.sha256 }}
              >
                {t('readVersion', { number: version.number })}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Differences({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation('versions')
  const versions = versionsOf(piece)
  const [from, setFrom] = useState(versions.length - 1)
  const [to, setTo] = useState(versions.length)
  const [before, after] = [versions[from - 1], versions[to - 1]]
  const choices = versions.map(({ number }) => ({ value: String(number), label: t('number', { number }) }))
  return (
    <section className={classes.card} aria-labelledby="versions-differences">
      <h2 id="versions-differences" className={classes.heading}>
        {t('differences')}
      </h2>
      {versions.length > 2 && (
        <div className={classes.choice}>
          <NativeSelect
            label={t('from')}
            value={String(from)}
            data={choices}
            onChange={event => setFrom(Number(event.currentTarget.value))}
          />
          <NativeSelect
            label={t('to')}
            value={String(to)}
            data={choices}
            onChange={event => setTo(Number(event.currentTarget.value))}
          />
        </div>
      )}
      {before && after && <DiffView key={`${from}-${to}`} before={before} after={after} />}
    </section>
  )
}
