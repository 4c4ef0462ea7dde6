import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { takeReference } from '#shared/domain/assessment/take-over.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { Answers } from './answer-history.ts'
import classes from './reference.module.css'
import { useMemberName } from './use-member-name.ts'

/** Offered until the first answer: all the reference answers in one act, which one undoes at once. */
export function ReferenceStart({ reference, onTake }: { reference: AssessmentRecord; onTake(taken: Answers): void }) {
  const { t } = useTranslation('assessment')
  const language = useLanguage()
  const nameOf = useMemberName()
  const taken = takeReference(reference)
  const count = Object.keys(taken).length
  if (count === 0 || !reference.seal) return null
  return (
    <div className={classes.start}>
      <Text size="sm">
        {t('reference.given', { name: nameOf(reference.memberId), day: dayOfInstant(reference.seal.at, language) })}{' '}
        {t('reference.yours')}
      </Text>
      <Button variant="default" size="sm" onClick={() => onTake(taken)}>
        {t('reference.startFrom', { count })}
      </Button>
    </div>
  )
}
