import { IconAlertTriangle, IconLock, IconTextScan2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isWithoutText, type PieceRecord } from '#shared/domain/piece.ts'
import { isReadable } from '#shared/domain/readable-piece.ts'
import classes from './inspection-note.module.css'
import { useInspectionSentence } from './use-inspection-sentence.ts'

/**
 * Why a file cannot be read here, and what to do; or that it opens elsewhere, or that it is a picture of a text. Nothing
 * on what is read here and has words.
 */
export function InspectionNote({ piece }: { piece: Pick<PieceRecord, 'inspection'> }) {
  const { t } = useTranslation(['dossiers', 'pieces'])
  const explain = useInspectionSentence()
  const { inspection } = piece
  if (inspection.status !== 'accepted') {
    const Icon = inspection.status === 'needs_password' ? IconLock : IconAlertTriangle
    return (
      <span className={classes.note}>
        <Icon size="1.125rem" aria-hidden className={classes.icon} />
        <span>
          <b>{t(`status.${inspection.status}`)}</b> · {explain(inspection)}
        </span>
      </span>
    )
  }
  if (isWithoutText(piece))
    return (
      <span className={classes.note}>
        <IconTextScan2 size="1.125rem" aria-hidden className={classes.icon} />
        <span>
          <b>{t('pieces:withoutText')}</b> · {t('pieces:withoutTextMeans')}
        </span>
      </span>
    )
  return isReadable(piece) ? null : <span className={classes.plain}>{t('pieces.attachment')}</span>
}
