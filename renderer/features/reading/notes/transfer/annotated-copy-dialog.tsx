import { Modal, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { JobProgress } from '#renderer/ui/jobs/job-progress.tsx'
import { useJob } from '#renderer/ui/jobs/use-job.ts'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import type { Failure } from '#shared/domain/result.ts'
import classes from './transfer.module.css'
import { withPlaces } from './with-places.ts'

type Props = {
  file: VersionFile
  /** Those that leave, where they stand in this file. */
  notes: readonly AnnotationRecord[]
  /** How many of those on show stay here. */
  kept: number
  nameOf(memberId: string): string
  onClose(): void
}

/** « Copie annotée du PDF… »: what will be in it, then the copy, saved where the person chooses. */
export function AnnotatedCopyDialog({ file, notes, kept, nameOf, onClose }: Props) {
  const { t, i18n } = useTranslation('transfer')
  const language = useLanguage()
  const { readOnly } = useStore()
  const job = useJob()
  const [error, setError] = useState<Failure | null>(null)

  const make = async () => {
    setError(null)
    const names = Object.fromEntries([...new Set(notes.map(({ author }) => author))].map(id => [id, nameOf(id)]))
    const made = await job.run(async running =>
      bridge().invoke('annotated.render', {
        job: running,
        sha256: file.sha256,
        annotations: await withPlaces(file, notes),
        names,
        language,
        at: new Date().toISOString(),
      }),
    )
    if (!made.ok) {
      if (made.error.code !== 'cancelled') setError(made.error)
      return
    }
    const suggestedName = `${file.fileName.replace(/\.[^.]+$/, '')}.${t('copy.file')}.pdf`
    const saved = await bridge().invoke('files.save-as', { sha256: made.value.sha256, suggestedName })
    if (!saved.ok) setError(saved.error)
    else if (saved.value.saved) {
      const { placed, unplaced, unsigned } = made.value
      const message = [
        t('copy.done', { count: placed }),
        ...(unplaced > 0 ? [t('copy.unplaced', { count: unplaced })] : []),
        ...(unsigned ? [t('copy.unsigned')] : []),
      ].join(' ')
      notifications.show({ message, closeButtonProps: { 'aria-label': t('close') } })
      onClose()
    }
  }

  return (
    <Modal opened onClose={onClose} title={t('copy.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={classes.form}>
        <Text>{t('copy.what', { count: notes.length })}</Text>
        {kept > 0 && <Text size="sm">{t('kept', { count: kept })}</Text>}
        <Text size="sm" c="dimmed">
          {t('copy.signed')}
        </Text>
        {error && <p role="alert">{failureSentence(i18n, error)}</p>}
        <JobProgress job={job} label={t('copy.making')} />
        <div className={classes.end}>
          <HeldButton busy={job.running} disabled={notes.length === 0 || readOnly} onClick={() => void make()}>
            {t('copy.make')}
          </HeldButton>
        </div>
      </div>
    </Modal>
  )
}
