import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconListCheck, IconMaximize, IconMinimize } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keyboard/key-hint.tsx'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import classes from './assessment.module.css'
import type { NumberedQuestion } from './visible-sections.ts'

type Props = {
  before: NumberedQuestion | undefined
  after: NumberedQuestion | undefined
  /** Whether one criterion fills the screen. */
  focused: boolean
  onGo(question: string): void
  onFocusMode(): void
  /** After the last criterion. */
  onSummary(): void
}

/** To the criterion before and to the one after; after the last, to the summary. */
export function CriterionSteps({ before, after, focused, onGo, onFocusMode, onSummary }: Props) {
  const { t } = useTranslation('assessment')
  const { settings } = useDeviceSettings()
  const hint = (key: string) => (settings.singleKeyShortcuts ? { rightSection: <KeyHint keys={[key]} /> } : {})
  return (
    <div className={classes.foot}>
      {before && (
        <Button
          variant="default"
          size="md"
          leftSection={<IconChevronUp size="1rem" aria-hidden />}
          {...hint('K')}
          aria-label={t('previous', { number: before.number, label: before.question.label })}
          onClick={() => onGo(before.question.id)}
        >
          {before.number}
        </Button>
      )}
      {after ? (
        <Button
          size="md"
          leftSection={<IconChevronDown size="1rem" aria-hidden />}
          {...hint('J')}
          aria-label={t('next', { number: after.number, label: after.question.label })}
          onClick={() => onGo(after.question.id)}
        >
          {after.number}
        </Button>
      ) : (
        <Button size="md" leftSection={<IconListCheck size="1rem" aria-hidden />} onClick={onSummary}>
          {t('toSummary')}
        </Button>
      )}
      <Button
        variant="subtle"
        size="md"
        className={classes.footEnd}
        leftSection={focused ? <IconMinimize size="1rem" aria-hidden /> : <IconMaximize size="1rem" aria-hidden />}
        {...hint('F')}
        onClick={onFocusMode}
      >
        {t(focused ? 'focusMode.leave' : 'focusMode.enter')}
      </Button>
    </div>
  )
}
