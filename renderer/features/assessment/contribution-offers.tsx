import { Button, Text } from '@mantine/core'
import { IconCheck, IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { ReferenceChoice } from '#shared/domain/assessment/reference-choices.ts'
import { takeContributed } from '#shared/domain/assessment/take-over.ts'
import type { Answer } from '#shared/domain/assessment.ts'
import { AnswerWords } from './answer-words.tsx'
import { EvidenceList } from './evidence-list.tsx'
import classes from './reference.module.css'
import { useMemberName } from './use-member-name.ts'

type Props = {
  choice: ReferenceChoice
  /** Of the grid's own words. */
  language: string
  dossierId: string
  /** The reference answer so far. */
  own: Answer
  frozen: boolean
  /** Without it, the contributions are only read. */
  onTake?(answer: Answer): void
}

/** What each capacity answered to one question, side by side; one is taken, or another answer is written below. */
export function ContributionOffers({ choice, language, dossierId, own, frozen, onTake }: Props) {
  const { t } = useTranslation('assessment')
  const { t: term } = useTranslation('terms')
  const screen = useLanguage()
  const nameOf = useMemberName()
  const { question, offers, disagrees } = choice
  return (
    <section className={classes.offers} aria-label={t('offers.title')}>
      <Text size="sm" fw={600}>
        {t('offers.title')}
      </Text>
      {offers.length === 0 && <Text size="sm">{t('offers.none')}</Text>}
      {disagrees && (
        <Text size="sm" className={classes.disagree}>
          <IconScale size="1rem" aria-hidden /> {t('offers.disagree')}
        </Text>
      )}
      <ul className={classes.offerList}>
        {offers.map(({ contribution, answer }) => {
          const taken = own.origin === contribution.id
          const name = nameOf(contribution.memberId)
          return (
            <li key={contribution.id} className={classes.offer} data-taken={taken || undefined}>
              <Text size="sm">
                <strong>{name}</strong>, {term(`capacity.${contribution.capacity}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {t('offers.given', { day: dayOfInstant(contribution.seal.at, screen) })}
              </Text>
              <Text fw={600}>
                <AnswerWords question={question} answer={answer} language={language} dossierId={dossierId} />
              </Text>
              {answer.reason && (
                <Text size="sm">
                  <Kept>{answer.reason}</Kept>
                </Text>
              )}
              {answer.evidence.length > 0 && (
                <EvidenceList dossierId={dossierId} evidence={answer.evidence} disabled onChange={() => undefined} />
              )}
              {taken ? (
                <Text size="sm" className={classes.same}>
                  <IconCheck size="1rem" aria-hidden /> {t('offers.taken')}
                </Text>
              ) : (
                onTake &&
                !frozen && (
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={t('offers.takeFrom', { name })}
                    onClick={() => onTake(takeContributed(answer, contribution.id))}
                  >
                    {t('offers.take')}
                  </Button>
                )
              )}
            </li>
          )
        })}
      </ul>
      {onTake && !frozen && (
        <Text size="sm" c="dimmed">
          {t('offers.orWrite')}
        </Text>
      )}
    </section>
  )
}
