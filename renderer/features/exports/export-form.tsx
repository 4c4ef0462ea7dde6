import { Checkbox, Radio, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { JobProgress } from '#renderer/ui/jobs/job-progress.tsx'
import { useJob } from '#renderer/ui/jobs/use-job.ts'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { keptText } from '#renderer/ui/language/kept.tsx'
import type { GridFile } from '#shared/domain/grid/grid-schema.ts'
import { composeReport, type ReportChoice } from '#shared/domain/report/compose-report.ts'
import type { Failure } from '#shared/domain/result.ts'
import classes from './export-form.module.css'
import { type ExportFormat, exportFormats, saveExport } from './save-export.ts'
import type { ExportSources } from './use-export-sources.ts'

const whats = ['mine', 'retained', 'consolidation', 'blank'] as const satisfies readonly ReportChoice['what'][]
type What = (typeof whats)[number]

/** What to export, as what, and what will be inside; one button. What may not leave yet says why. */
export function ExportForm({ sources, first }: { sources: ExportSources; first: GridFile }) {
  const { t, i18n } = useTranslation('exports')
  const job = useJob()
  const [grid, setGrid] = useState(first)
  const [chosen, setChosen] = useState<What | null>(null)
  const [format, setFormat] = useState<ExportFormat>('pdf')
  const [anonymous, setAnonymous] = useState(false)
  const [error, setError] = useState<Failure | null>(null)
  const of = sources.of(grid)
  const composed = (what: What) => composeReport(of, { what, names: !anonymous })
  const open = whats.filter(what => composed(what).ok)
  const what = chosen !== null && open.includes(chosen) ? chosen : (open[0] ?? 'blank')
  const hasNames = what === 'mine' || what === 'consolidation'

  const save = async () => {
    setError(null)
    const record = composed(what)
    if (!record.ok) return setError(record.error)
    const name = `${of.dossier.number} - ${grid.id} - ${t(`fileNames.${what}`)}`
    const answer = await job.run(running => saveExport(record.value, format, { name, job: running }))
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled') setError(answer.error)
    } else if (answer.value.saved) {
      notifications.show({ message: t('saved'), closeButtonProps: { 'aria-label': t('closeNotice') } })
    }
  }

  return (
    <div className={classes.form}>
      {sources.grids.length > 1 && (
        <Select
          label={t('grid')}
          data={sources.grids.map(one => ({ value: referenceOf(one), label: keptText(one.title, one.language) }))}
          value={referenceOf(grid)}
          onChange={reference => setGrid(sources.grids.find(one => referenceOf(one) === reference) ?? grid)}
          allowDeselect={false}
        />
      )}
      <Radio.Group label={t('what')} value={what} onChange={value => setChosen(value as What)}>
        <div className={classes.choices}>
          {whats.map(one => (
            <Radio
              key={one}
              value={one}
              label={t(`whats.${one}`)}
              description={open.includes(one) || one === 'blank' ? t(`inside.${one}`) : t(`why.${one}`)}
              disabled={!open.includes(one)}
            />
          ))}
        </div>
      </Radio.Group>
      {hasNames && (
        <>
          {!anonymous && <p className={classes.names}>{t('names')}</p>}
          <Checkbox
            label={t('capacities')}
            description={t('capacitiesHelp')}
            checked={anonymous}
            onChange={event => setAnonymous(event.currentTarget.checked)}
          />
        </>
      )}
      <Radio.Group label={t('format')} value={format} onChange={value => setFormat(value as ExportFormat)}>
        <div className={classes.choices}>
          {exportFormats.map(one => (
            <Radio key={one} value={one} label={t(`formats.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {error && <p role="alert">{failureSentence(i18n, error)}</p>}
      <JobProgress job={job} label={t('printing')} />
      <div className={classes.end}>
        <HeldButton busy={job.running} onClick={() => void save()}>
          {t('export')}
        </HeldButton>
      </div>
    </div>
  )
}

const referenceOf = ({ id, version }: GridFile): string => `${id}@${version}`
