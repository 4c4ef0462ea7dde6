import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import { ReportCard } from '#renderer/ui/layout/report-card.tsx'
import { isReadable } from '#shared/domain/readable-piece.ts'
import { type ImportOutcome, pathOf } from './add-pieces.ts'
import classes from './import-report.module.css'
import { useInspectionSentence } from './use-inspection-sentence.ts'

type Props = { report: readonly ImportOutcome[]; onClose: () => void }

/** What became of each file, said once and kept until it is hidden: what needs somebody first, then the others. */
export const ImportReport = memo(function ImportReport({ report, onClose }: Props) {
  const { t } = useTranslation('dossiers')
  const numbered = report.map((outcome, index) => ({ outcome, index }))
  const problems = numbered.filter(({ outcome }) => isProblem(outcome))
  const others = numbered.filter(({ outcome }) => !isProblem(outcome))
  const said = [...problems, ...others].slice(0, mostSaid)
  const unsaid = report.length - said.length
  return (
    <ReportCard
      open={report.length > 0}
      level={3}
      title={
        <>
          {t('import.report')} <span>{t('import.count', { count: report.length, problems: problems.length })}</span>
        </>
      }
      close={t('import.close')}
      onClose={onClose}
    >
      <ul className={classes.list}>
        {said.map(({ outcome, index }) => (
          <Line key={index} outcome={outcome} />
        ))}
        {unsaid > 0 ? <li>{t('import.others', { n: unsaid })}</li> : null}
      </ul>
    </ReportCard>
  )
})

/** Of hundreds, those that were said already are not drawn again as others come. */
const Line = memo(({ outcome }: { outcome: ImportOutcome }) => (
  <li data-problem={isProblem(outcome) || undefined}>
    <b>{nameOf(outcome)}</b> <Outcome outcome={outcome} />
  </li>
))

/** An archive of a thousand files is told by its first lines, what is to be looked at before the rest. */
const mostSaid = 50

const nameOf = (outcome: ImportOutcome): string => ('piece' in outcome ? pathOf(outcome.piece) : outcome.fileName)

const isProblem = (outcome: ImportOutcome): boolean =>
  outcome.kind === 'failed' ||
  outcome.kind === 'stays' ||
  ('piece' in outcome && outcome.piece.inspection.status !== 'accepted')

/** What became of one file. */
function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const { t, i18n } = useTranslation(['dossiers', 'pieces', 'terms'])
  const explain = useInspectionSentence()
  if (outcome.kind === 'failed') return failureSentence(i18n, outcome.failure)
  if (outcome.kind === 'stays') return t('import.stays', { sentence: explain(outcome.inspection) })
  if (outcome.kind === 'same')
    return <KeptWithin sentence={title => t('import.same', { title })}>{outcome.title}</KeptWithin>
  if (outcome.kind === 'former') return t('pieces:version.former', { title: outcome.title, number: outcome.number })
  if (outcome.kind === 'corrected') return t('import.corrected', { name: outcome.before })
  const { inspection } = outcome.piece
  if (inspection.status !== 'accepted') return t('import.marked', { sentence: explain(inspection) })
  if (outcome.alsoIn) return t('import.elsewhere', { number: outcome.alsoIn })
  if (!isReadable({ inspection })) return t('import.attached', { kind: t(`terms:fileKind.${inspection.kind}`) })
  return t('import.added')
}
