import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePageSearch, useSearchState } from '#renderer/search/react/search-provider.tsx'
import classes from './search-screen.module.css'

/** How many pieces are read so far; nothing once all are. */
export function ReadingProgress() {
  const { t } = useTranslation('search')
  const search = usePageSearch()
  const { stage, reading } = useSearchState()
  const { done, total, paused } = reading
  if (stage !== 'ready' || done >= total) return null
  const words = t(paused ? 'reading.paused' : 'reading.progress', { done, total })
  return (
    <div className={classes.reading}>
      <span>{words}</span>
      <Progress.Root className={classes.bar ?? ''} size="sm">
        <Progress.Section value={(100 * done) / total} aria-label={words} />
      </Progress.Root>
      <Button variant="default" size="xs" onClick={() => (paused ? search?.resume() : search?.pause())}>
        {t(paused ? 'reading.resume' : 'reading.pause')}
      </Button>
    </div>
  )
}
