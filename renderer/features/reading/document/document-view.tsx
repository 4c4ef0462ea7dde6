import { Button, Text } from '@mantine/core'
import { type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { JobProgress } from '#renderer/ui/jobs/job-progress.tsx'
import { assertNever } from '#shared/domain/assert-never.ts'
import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { indentedJson } from '#shared/text/indented-json.ts'
import classes from './document.module.css'
import { HtmlSheet } from './html-sheet.tsx'
import { KeptFile } from './kept-file.tsx'
import { MailHeaders } from './mail-headers.tsx'
import type { Sheet } from './sheet.ts'
import { TableSheet } from './table-sheet.tsx'
import { TextSheet } from './text-sheet.tsx'
import type { DerivedReading } from './use-derived.ts'

type Props = {
  piece: PieceRecord
  reading: DerivedReading
  zoom: number
  scroller: RefObject<HTMLElement | null>
  onSheet(sheet: Sheet | null): void
}

/** What is read of a file, or where that stands: waited for, stopped, refused. */
export function DocumentView({ piece, reading, ...rest }: Props) {
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
        <KeptFile file={piece} also={<Button onClick={reading.again}>{t('readAgain')}</Button>}>
          {cancelled ? t('stopped') : `${t('notRead')} ${failureSentence(i18n, reading.error)}`}
        </KeptFile>
      )
    }
    case 'ready':
      return <Read piece={piece} document={reading.document} {...rest} />
    default:
      return assertNever(reading)
  }
}

type ReadProps = Omit<Props, 'reading'> & { document: DerivedDocument }

function Read({ piece, document, zoom, scroller, onSheet }: ReadProps) {
  const { t } = useTranslation('document')
  const text = useMemo(
    () =>
      document.kind === 'text'
        ? (piece.inspection.kind === 'json' ? indentedJson(document.text) : document.text)
            .replace(/\r\n?/g, '\n')
            .normalize('NFC')
        : '',
    [document, piece.inspection.kind],
  )
  switch (document.kind) {
    case 'html':
      return <HtmlSheet html={document.html} onSheet={onSheet} />
    case 'email':
      return (
        <>
          <MailHeaders mail={document.mail} />
          <HtmlSheet html={document.html} heading={document.mail.subject} onSheet={onSheet} />
        </>
      )
    case 'tables':
      return <TableSheet tables={document.tables} zoom={zoom} onSheet={onSheet} />
    case 'text':
      return text.trim() === '' ? (
        <Text className={classes.message}>{t('textEmpty')}</Text>
      ) : (
        <TextSheet text={text} scroller={scroller} onSheet={onSheet} />
      )
    case 'pages':
    case 'nothing':
      return <KeptFile file={piece}>{t('nothingToShow')}</KeptFile>
    default:
      return assertNever(document)
  }
}
