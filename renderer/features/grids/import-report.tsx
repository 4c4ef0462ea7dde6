import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { ReportCard } from '#renderer/ui/layout/report-card.tsx'
import { FaultTable } from './fault-table.tsx'
import classes from './import-report.module.css'
import type { TakenIn } from './take-in-grid.ts'
import type { GridImport } from './use-grid-import.ts'

/** What became of each grid file, kept until it is hidden. */
export function ImportReport({ incoming }: { incoming: GridImport }) {
  const { t } = useTranslation('grids')
  const { report, dismiss } = incoming
  return (
    <ReportCard
      open={report.length > 0}
      level={2}
      title={t('import.report')}
      close={t('import.close')}
      onClose={dismiss}
    >
      {report.map((outcome, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outcomes are only ever added at the end
        <div key={index} className={classes.file}>
          <b>{outcome.fileName}</b> <Outcome outcome={outcome} incoming={incoming} />
        </div>
      ))}
    </ReportCard>
  )
}

function Outcome({ outcome, incoming }: { outcome: TakenIn; incoming: GridImport }) {
  const { t, i18n } = useTranslation('grids')
  switch (outcome.kind) {
    case 'failed':
      return failureSentence(i18n, outcome.failure)
    case 'faults':
      return (
        <>
          {t('import.refused', { n: outcome.faults.length })}
          <FaultTable faults={outcome.faults} />
        </>
      )
    case 'added':
    case 'same':
      return (
        <>
          {t(`import.${outcome.kind}`, { reference: outcome.model.reference })}{' '}
          <Link to="/grilles/$modelId" params={{ modelId: outcome.model.id }}>
            {t('import.open')}
          </Link>
        </>
      )
    case 'taken':
      return <Taken outcome={outcome} incoming={incoming} />
  }
}

type TakenProps = { outcome: Extract<TakenIn, { kind: 'taken' }>; incoming: GridImport }

/** Another content under the same version: nothing is written until a person chooses. */
function Taken({ outcome, incoming }: TakenProps) {
  const { t } = useTranslation('grids')
  const { existing, replaceable, next } = outcome
  return (
    <>
      {t(replaceable ? 'import.takenByDraft' : 'import.taken', { reference: existing.reference, next })}
      <span className={classes.choices}>
        {replaceable && (
          <Button variant="default" onClick={() => void incoming.replace(outcome)}>
            {t('import.replace')}
          </Button>
        )}
        <Button variant="default" onClick={() => void incoming.addAsNext(outcome)}>
          {t('import.asNext', { next })}
        </Button>
      </span>
    </>
  )
}
