import { Button, Text, Title } from '@mantine/core'
import { IconLock, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Task } from '#shared/domain/assessment/task.ts'
import type { AssessmentSeal } from '#shared/domain/assessment.ts'
import { Fingerprint } from './fingerprint.tsx'
import classes from './seal.module.css'

type Props = { task: Task; seal: AssessmentSeal; onResume(): void }

/** What was given: locked, since when, under which fingerprint; and the one way to change it. */
export function SealedPanel({ task, seal, onResume }: Props) {
  const { t } = useTranslation('assessment')
  const language = useLanguage()
  const { readOnly } = useStore()
  const title = useRef<HTMLHeadingElement>(null)
  // It takes the place of the act that made it, where the focus was.
  useEffect(() => {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) title.current?.focus()
  }, [])
  return (
    <section className={classes.panel} aria-labelledby="sealed-title">
      <div className={classes.locked} role="status">
        <IconLock size="1.5rem" aria-hidden />
        <div>
          <Title order={2} size="h3" id="sealed-title" ref={title} tabIndex={-1} className={classes.title}>
            {t(`sealedAs.${task.kind}`, { at: dayAndTime(seal.at, language) })}
          </Title>
          <Text size="sm">
            <Fingerprint hash={seal.hash} />
          </Text>
          <Text size="sm">{t('seal.forGood')}</Text>
        </div>
      </div>
      {!readOnly && (
        <Button
          variant="default"
          className={classes.act}
          leftSection={<IconPencil size="1.125rem" aria-hidden />}
          onClick={onResume}
        >
          {t('versions.resume')}
        </Button>
      )}
    </section>
  )
}
