import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconLock, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSaveState } from '#renderer/store/react/use-save-state.ts'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useWaitingChanges } from '#renderer/ui/autosave/waiting-changes.ts'
import { clockTime } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import classes from './save-chip.module.css'

/** « Enregistré à 14:32 »: the only thing that replaces a save button. */
export function SaveChip() {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const { pending, savedAt, failed, trouble } = useSaveState()
  const waiting = useWaitingChanges()
  const { readOnly } = useStore()

  if (readOnly) return <Chip icon={<IconLock {...sized} />} words={t('save.readOnly')} spoken={t('save.readOnly')} />
  const help = trouble === 'disk_full' ? t('save.diskFull') : t('save.failedHelp')
  if (failed)
    return (
      <Tooltip label={help} multiline w="16rem" position="right" events={always}>
        <Chip
          icon={<IconAlertTriangle {...sized} />}
          words={t('save.failed')}
          spoken={`${t('save.failed')}. ${help}`}
          urgent
        />
      </Tooltip>
    )
  // Said aloud once a minute at most: a live region that follows each key covers what the person hears themselves type.
  const time = savedAt ? clockTime(savedAt, language) : null
  const savedSentence = time ? t('save.saved', { time }) : null
  if (pending > 0 || waiting)
    return (
      <Chip
        icon={<IconRefresh {...sized} />}
        words={t('save.pendingShort')}
        spoken={savedSentence ?? t('save.pending')}
      />
    )
  if (!time || !savedSentence)
    return <Chip icon={<IconCircleCheck {...sized} />} words={t('save.nothing')} spoken={t('save.nothing')} />
  return <Chip icon={<IconCircleCheck {...sized} />} words={t('save.savedShort')} time={time} spoken={savedSentence} />
}

const sized = { size: '1.125rem', stroke: 1.8, 'aria-hidden': true } as const
const always = { hover: true, focus: true, touch: true } as const

type ChipProps = {
  icon: React.ReactNode
  words: string
  time?: string
  spoken: string
  urgent?: boolean
  ref?: React.Ref<HTMLDivElement>
}

function Chip({ icon, words, time, spoken, urgent, ...rest }: ChipProps) {
  return (
    <div
      {...rest}
      className={classes.chip}
      title={spoken}
      data-urgent={urgent || undefined}
      {...(urgent ? { tabIndex: 0 } : {})}
    >
      {icon}
      <span className={classes.words} aria-hidden>
        {words}
        {time ? <span className={classes.time}>{time}</span> : null}
      </span>
      <span className={classes.spoken} role={urgent ? 'alert' : 'status'}>
        {spoken}
      </span>
    </div>
  )
}
