import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './job-progress.module.css'
import type { RunningJob } from './use-job.ts'

/** How far long work is, and the way to stop it. Without a known total the bar is full and striped. */
export function JobProgress({ job, label }: { job: RunningJob; label: string }) {
  const { t } = useTranslation('ui')
  if (!job.running) return null
  const share = job.progress && job.progress.total > 0 ? (100 * job.progress.done) / job.progress.total : null
  return (
    <div className={classes.job}>
      <span className={classes.label} role="status">
        {label}
      </span>
      <Progress.Root className={classes.bar}>
        <Progress.Section
          value={share ?? 100}
          striped={share === null}
          animated={share === null}
          aria-label={label}
          {...(share === null ? { 'aria-valuetext': t('job.running') } : {})}
        />
      </Progress.Root>
      <Button size="xs" variant="default" onClick={job.cancel}>
        {t('job.cancel')}
      </Button>
    </div>
  )
}
