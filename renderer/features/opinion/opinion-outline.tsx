import { Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import type { Failure } from '#shared/domain/result.ts'
import classes from './opinion.module.css'
import { opinionParts, partAnchor } from './opinion-editor.tsx'

/** Parts of the act, then what stands between it and its export. */
export function OpinionOutline({ obstacle }: { obstacle: Failure | null }) {
  const { t, i18n } = useTranslation('opinion')
  const go = (part: (typeof opinionParts)[number]) => {
    const section = document.getElementById(partAnchor(part))
    section?.scrollIntoView({ block: 'start' })
    section?.focus({ preventScroll: true })
  }
  return (
    <nav className={classes.outline} aria-label={t('outline')}>
      <Title order={2} size="h4">
        {t('outline')}
      </Title>
      <ul className={classes.outlineList}>
        {opinionParts.map(part => (
          <li key={part}>
            <UnstyledButton className={classes.outlineLink} onClick={() => go(part)}>
              {t(`parts.${part}`)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Title order={2} size="h4">
        {t('checks')}
      </Title>
      <ul className={classes.checks} role="status">
        <li className={classes.check}>
          {obstacle ? <IconAlertTriangle size={18} aria-hidden /> : <IconCircleCheck size={18} aria-hidden />}
          {obstacle ? failureSentence(i18n, obstacle) : t('checkPassed')}
        </li>
      </ul>
    </nav>
  )
}
