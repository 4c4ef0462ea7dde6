import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keyboard/key-hint.tsx'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import classes from './assessment.module.css'
import type { NumberedQuestion } from './visible-sections.ts'

type Props = {
  before: NumberedQuestion | undefined
  after: NumberedQuestion | undefined
  onGo(question: string): void
}

/** To the criterion before and to the one after. */
export function CriterionSteps({ before, after, onGo }: Props) {
  const { t } = useTranslation('assessment')
  const { settings } = useDeviceSettings()
  const keys = settings.singleKeyShortcuts
  return (
    <div className={classes.foot}>
      {before && (
        <Button
          variant="default"
          size="md"
          leftSection={<IconChevronUp size="1rem" aria-hidden />}
          {...(keys ? { rightSection: <KeyHint keys={['K']} /> } : {})}
          aria-label={t('previous', { number: before.number, label: before.question.label })}
          onClick={() => onGo(before.question.id)}
        >
          {before.number}
        </Button>
      )}
      {after && (
        <Button
          size="md"
          leftSection={<IconChevronDown size="1rem" aria-hidden />}
          {...(keys ? { rightSection: <KeyHint keys={['J']} /> } : {})}
          aria-label={t('next', { number: after.number, label: after.question.label })}
          onClick={() => onGo(after.question.id)}
        >
          {after.number}
        </Button>
      )}
    </div>
  )
}
