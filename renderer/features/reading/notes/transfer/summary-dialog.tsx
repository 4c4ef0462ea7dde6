import { Modal, MultiSelect, Radio, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { JobProgress } from '#renderer/ui/jobs/job-progress.tsx'
import { useJob } from '#renderer/ui/jobs/use-job.ts'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import { composeNotes, type SummarySources } from '#shared/domain/annotations/compose-notes.ts'
import { type SummaryOrder, summaryOrders } from '#shared/domain/annotations/notes-record.ts'
import { leavingNotes } from '#shared/domain/annotations/readable.ts'
import type { Failure } from '#shared/domain/result.ts'
import classes from './transfer.module.css'
import { useSummarySources } from './use-summary-sources.ts'

type Props = { dossierId: string; nameOf(memberId: string): string; onClose(): void }

/** « Synthèse des notes… » of a dossier: which pieces, whose notes, in which order, as what. */
export function SummaryDialog({ dossierId, nameOf, onClose }: Props) {
  const { t } = useTranslation('transfer')
  const sources = useSummarySources(dossierId, nameOf)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('summary.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {sources ? <SummaryForm sources={sources} onClose={onClose} /> : <Waiting label={t('summary.reading')} />}
    </Modal>
  )
}

const formats = ['pdf', 'docx'] as const

function SummaryForm({ sources, onClose }: { sources: SummarySources; onClose(): void }) {
  const { t, i18n } = useTranslation('transfer')
  const job = useJob()
  const [pieces, setPieces] = useState<string[]>([])
  const [authors, setAuthors] = useState<string[]>([])
  const [order, setOrder] = useState<SummaryOrder>('place')
  const [format, setFormat] = useState<(typeof formats)[number]>('pdf')
  const [error, setError] = useState<Failure | null>(null)
  const { withNotes, writing, kept } = useMemo(() => {
    const leaving = leavingNotes(sources.notes)
    const noted = new Set(leaving.map(({ pieceId }) => pieceId))
    return {
      withNotes: sources.pieces.filter(({ id }) => noted.has(id)),
      writing: [...new Set(leaving.map(({ author }) => author))],
      kept: sources.notes.length - leaving.length,
    }
  }, [sources])
  const record = useMemo(
    () =>
      // An empty field lets everything through.
      composeNotes(sources, {
        order,
        ...(pieces.length > 0 ? { pieces } : {}),
        ...(authors.length > 0 ? { authors } : {}),
      }),
    [sources, order, pieces, authors],
  )

  const make = async () => {
    setError(null)
    const made = await job.run(running => bridge().invoke('notes.render', { job: running, record, format }))
    if (!made.ok) {
      if (made.error.code !== 'cancelled') setError(made.error)
      return
    }
    const suggestedName = `${sources.dossier.number} - ${t('summary.file')}.${format}`
    const saved = await bridge().invoke('files.save-as', { sha256: made.value.sha256, suggestedName })
    if (!saved.ok) setError(saved.error)
    else if (saved.value.saved) {
      notifications.show({
        message: t('summary.done', { count: record.notes.length }),
        closeButtonProps: { 'aria-label': t('close') },
      })
      onClose()
    }
  }

  return (
    <div className={classes.form}>
      <MultiSelect
        label={t('summary.pieces')}
        placeholder={pieces.length === 0 ? t('summary.allPieces') : ''}
        data={withNotes.map(({ id, title }) => ({ value: id, label: title }))}
        value={pieces}
        onChange={setPieces}
        clearable
        clearButtonProps={{ 'aria-label': t('summary.allPieces') }}
      />
      <MultiSelect
        label={t('summary.authors')}
        placeholder={authors.length === 0 ? t('summary.everybody') : ''}
        data={writing.map(id => ({ value: id, label: sources.nameOf(id) }))}
        value={authors}
        onChange={setAuthors}
        clearable
        clearButtonProps={{ 'aria-label': t('summary.everybody') }}
      />
      <Radio.Group label={t('summary.order')} value={order} onChange={value => setOrder(value as SummaryOrder)}>
        <div className={classes.choices}>
          {summaryOrders.map(one => (
            <Radio key={one} value={one} label={t(`summary.orders.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('summary.format')}
        value={format}
        onChange={value => setFormat(value === 'docx' ? 'docx' : 'pdf')}
      >
        <div className={classes.choices}>
          {formats.map(one => (
            <Radio key={one} value={one} label={t(`summary.formats.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Text role="status">{t('summary.what', { count: record.notes.length })}</Text>
      {kept > 0 && <Text size="sm">{t('kept', { count: kept })}</Text>}
      <Text size="sm" c="dimmed">
        {t('summary.names')}
      </Text>
      {error && <p role="alert">{failureSentence(i18n, error)}</p>}
      <JobProgress job={job} label={t('summary.making')} />
      <div className={classes.end}>
        <HeldButton busy={job.running} disabled={record.notes.length === 0} onClick={() => void make()}>
          {t('summary.make')}
        </HeldButton>
      </div>
    </div>
  )
}
