import { Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import type { Failure } from '#shared/domain/result.ts'
import classes from './opinion.module.css'
import { goToPart, opinionParts, partOf } from './opinion-parts.ts'

type Props = { obstacle: Failure | null; ready: boolean }

/** Parts of the act, then what stands between it and its export, which leads to the place to mend. */
export function OpinionOutline({ obstacle, ready }: Props) {
  const { t, i18n } = useTranslation('opinion')
  const place = obstacle ? partOf(obstacle) : undefined
  const sentence = obstacle ? failureSentence(i18n, obstacle) : ''
  return (
    <nav className={classes.outline} aria-label={t('outline')} data-pane>
      <Title order={2} size="h4">
        {t('outline')}
      </Title>
      <ul className={classes.outlineList}>
        {opinionParts.map(part => (
          <li key={part}>
            <UnstyledButton className={classes.outlineLink} onClick={() => goToPart(part)}>
              {t(`parts.${part}`)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <section className={classes.checks} aria-labelledby="opinion-checks">
        <Title order={2} size="h4" id="opinion-checks">
          {t('checks')}
        </Title>
        <div role="status">
          {obstacle && (
            <div className={classes.check} data-obstacle>
              <IconAlertTriangle size="1.125rem" aria-hidden />
              {place ? (
                <UnstyledButton className={classes.checkLink} onClick={() => goToPart(place)}>
                  {sentence}
                </UnstyledButton>
              ) : (
                <span>{sentence}</span>
              )}
            </div>
          )}
          {ready && (
            <div className={classes.check}>
              <IconCircleCheck size="1.125rem" aria-hidden />
              <span>{t('checkPassed')}</span>
            </div>
          )}
        </div>
      </section>
    </nav>
  )
}
