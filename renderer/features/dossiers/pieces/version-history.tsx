import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { fileSize } from '#renderer/ui/language/file-size.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { type PieceVersion, versionsOf } from '#shared/domain/piece-versions.ts'
import plain from './plain.module.css'
import { useRowTab } from './row-entered.ts'
import { useSaveCopy } from './use-save-copy.ts'
import classes from './version-history.module.css'

type Props = { piece: PieceRecord; onRestore: (pieceId: string, number: number) => void }

/** The versions of a piece, the newest first, each of which can be had again. Nothing where there is one. */
export function VersionHistory({ piece, onRestore }: Props) {
  const { t } = useTranslation('pieces')
  const [open, setOpen] = useState(false)
  const list = useId()
  const tab = useRowTab()
  const versions = versionsOf(piece)
  if (versions.length < 2) return null
  return (
    <div className={classes.history}>
      <button
        type="button"
        tabIndex={tab}
        className={plain.confirm}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-label={t('history.of', { title: piece.title, n: versions.length })}
        onClick={() => setOpen(before => !before)}
      >
        {t('history.version', { n: versions.length })}
      </button>
      {open ? (
        <ol id={list} className={classes.versions} aria-label={t('history.list', { title: piece.title })}>
          {versions.toReversed().map(version => (
            <VersionLine
              key={version.number}
              title={piece.title}
              version={version}
              inForce={version.number === versions.length}
              same={version.sha256 === piece.sha256}
              onRestore={() => onRestore(piece.id, version.number)}
            />
          ))}
        </ol>
      ) : null}
    </div>
  )
}

type LineProps = { title: string; version: PieceVersion; inForce: boolean; same: boolean; onRestore: () => void }

function VersionLine({ title, version, inForce, same, onRestore }: LineProps) {
  const { t } = useTranslation(['pieces', 'dossiers'])
  const language = useLanguage()
  const { readOnly } = useStore()
  const tab = useRowTab()
  const { number, addedAt, size, fileName } = version
  const save = useSaveCopy()
  return (
    <li className={classes.version}>
      <span className={classes.words}>
        <b>{t('history.number', { n: number })}</b>
        {inForce ? ` · ${t('history.inForce')}` : ''}
        {' · '}
        <time dateTime={addedAt}>{dayAndTime(addedAt, language)}</time> · {fileSize(size, language)} · {fileName}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        {...(tab === undefined ? {} : { tabIndex: tab })}
        aria-label={t('history.saveOf', { n: number, title })}
        onClick={() => void save(version)}
      >
        {t('dossiers:pieces.save')}
      </Button>
      {same ? null : (
        <Button
          size="compact-xs"
          variant="default"
          {...(tab === undefined ? {} : { tabIndex: tab })}
          aria-label={t('history.restoreOf', { n: number, title })}
          disabled={readOnly}
          onClick={onRestore}
        >
          {t('history.restore')}
        </Button>
      )}
    </li>
  )
}
