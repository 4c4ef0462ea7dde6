import { notifications } from '@mantine/notifications'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { JobProgress } from '#renderer/ui/jobs/job-progress.tsx'
import { useJob } from '#renderer/ui/jobs/use-job.ts'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { civilDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { saveReportPdf } from '#renderer/ui/report/save-report-pdf.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { blankReport } from '#shared/domain/report/blank-report.ts'

/** The grid printed to be filled in by hand, before any dossier takes it. */
export function BlankGridButton({ grid }: { grid: Grid }) {
  const { t } = useTranslation('grids')
  const notify = useFailureNotice()
  const language = useLanguage()
  const job = useJob()
  const { committee } = useProfile().profile
  const print = async () => {
    notify(null)
    const record = blankReport({ grid: grid.file, committee, language, date: civilDay(new Date()) })
    const name = `${grid.id}.v${grid.version} - ${t('export.blankFile')}`
    const answer = await job.run(running => saveReportPdf(record, { name, job: running }))
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled') notify(answer.error)
    } else if (answer.value.saved) {
      notifications.show({ message: t('export.saved'), closeButtonProps: { 'aria-label': t('dialog.notice') } })
    }
  }
  return (
    <>
      <HeldButton
        variant="default"
        busy={job.running}
        leftSection={<IconPrinter size="1.125rem" aria-hidden />}
        onClick={() => void print()}
      >
        {t('export.blank')}
      </HeldButton>
      <JobProgress job={job} label={t('export.printing')} />
    </>
  )
}
