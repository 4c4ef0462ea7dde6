import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Versions } from '#shared/domain/assessment/versions.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import classes from './assessment.module.css'

type Props = { versions: Versions; version: AssessmentRecord; onBack(): void }

/** Says that an earlier version is read, and leads back. */
export function VersionBanner({ versions, version, onBack }: Props) {
  const { t } = useTranslation('assessment')
  const language = useLanguage()
  const number = versions.given.indexOf(version) + 1
  const at = dayAndTime(version.seal?.at ?? version.updatedAt, language)
  return (
    <div className={classes.standing}>
      <Text size="sm" role="status">
        {t('versions.reading', { number, at })}
      </Text>
      <Button variant="subtle" size="compact-sm" onClick={onBack}>
        {t('versions.back')}
      </Button>
    </div>
  )
}
