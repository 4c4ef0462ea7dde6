import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { readGridFile } from '#shared/domain/grid/file/read-grid-file.ts'
import { writeGridFile } from '#shared/domain/grid/file/write-grid-file.ts'
import { FaultTable } from './fault-table.tsx'

/** Why a draft cannot be shown yet. Lines are those of the file as it is exported. */
export function DraftFaults({ content }: { content: Record<string, unknown> }) {
  const { t } = useTranslation('grids')
  const reading = useMemo(() => readGridFile(writeGridFile(content)), [content])
  if (reading.kind === 'grid') return null
  return (
    <section aria-label={t('faults.draft')}>
      <p>{t('faults.draftSentence', { n: reading.faults.length })}</p>
      <FaultTable faults={reading.faults} />
    </section>
  )
}
