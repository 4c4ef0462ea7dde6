import { Button, Text } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { JobProgress } from '#renderer/ui/jobs/job-progress.tsx'
import { assertNever } from '#shared/domain/assert-never.ts'
import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import classes from './document.module.css'
import { HtmlSheet } from './html-sheet.tsx'
import { KeptFile } from './kept-file.tsx'
import { MailHeaders } from './mail-headers.tsx'
import type { Sheet } from './sheet.ts'
import { TableSheet } from './table-sheet.tsx'
import { TextSheet } from './text-sheet.tsx'
import type { DerivedReading } from './use-derived.ts'

type Props = {
  file: VersionFile
  reading: DerivedReading
  zoom: number
  scroller: RefObject<HTMLElement | null>
  onSheet(sheet: Sheet | null): void
}

/** What is read of a file, or where that stands: waited for, stopped, refused. */
export function DocumentView({ file, reading, ...rest }: Props) {
  const { t, i18n } = useTranslation('document')
  switch (reading.status) {
    case 'reading':
      return (
        <div className={classes.message}>
          <JobProgress job={reading.job} label={t('reading')} />
        </div>
      )
    case 'failed': {
      const cancelled = reading.error.code === 'cancelled'
      return (
        <KeptFile file={file} also={<Button onClick={reading.again}>{t('readAgain')}</Button>}>
          {cancelled ? t('stopped') : `${t('notRead')} ${failureSentence(i18n, reading.error)}`}
        </KeptFile>
      )
    }
    case 'ready':
      return (
        <>
          {reading.document.cut && (
            <Text size="sm" className={classes.notice}>
              {t('wordsCut')}
            </Text>
          )}
          <Read file={file} document={reading.document} {...rest} />
        </>
      )
    default:
      return assertNever(reading)
  }
}

type ReadProps = Omit<Props, 'reading'> & { document: DerivedDocument }

function Read({ file, document, zoom, scroller, onSheet }: ReadProps) {
  const { t } = useTranslation('document')
  switch (document.kind) {
    case 'html':
      return <HtmlSheet document={document} scroller={scroller} onSheet={onSheet} />
    case 'email':
      return (
        <>
          <MailHeaders mail={document.mail} />
          <HtmlSheet document={document} scroller={scroller} onSheet={onSheet} />
        </>
      )
    case 'tables':
      return <TableSheet tables={document.tables} zoom={zoom} onSheet={onSheet} />
    case 'text':
      return document.text.trim() === '' ? (
        <Text className={classes.message}>{t('textEmpty')}</Text>
      ) : (
        <TextSheet text={document.text} scroller={scroller} onSheet={onSheet} />
      )
    case 'pages':
    case 'nothing':
      return <KeptFile file={file}>{t('nothingToShow')}</KeptFile>
    default:
      return assertNever(document)
  }
}
