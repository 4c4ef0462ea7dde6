import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Inspection } from '#shared/domain/piece.ts'
import { isReadable } from '#shared/domain/readable-piece.ts'
import classes from './inspection-note.module.css'
import { useInspectionSentence } from './use-inspection-sentence.ts'

/** Why a file cannot be read here, and what to do; or that it opens elsewhere. Nothing on what is read here. */
export function InspectionNote({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('dossiers')
  const explain = useInspectionSentence()
  if (inspection.status === 'accepted')
    return isReadable({ inspection }) ? null : <span className={classes.plain}>{t('pieces.attachment')}</span>
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
