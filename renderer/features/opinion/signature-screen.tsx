import { Code, Stack, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { VerificationCard } from '#renderer/ui/verification/verification-card.tsx'
import { votedHash } from '#shared/domain/opinion/voted-hash.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { civilDate } from '#shared/text/civil-date.ts'
import { AbsentOpinion } from './absent-opinion.tsx'
import { SignatoryStep } from './signatory-step.tsx'
import classes from './signature.module.css'
import { useOpinionRecord } from './use-opinion-record.ts'
import { useOpinionText } from './use-opinion-text.ts'
import { useSigning } from './use-signing.ts'

/** Who signs, with which certificate, in which order; then the verification of the whole file. */
export function SignatureScreen({ textId }: { textId: string }) {
  const { t } = useTranslation('opinion')
  const opened = useOpinionText(textId)
  if (opened.status === 'loading') return <Waiting label={t('loading')} />
  if (opened.status === 'absent') return <AbsentOpinion />
  return <Signing text={opened.text} />
}

function Signing({ text }: { text: TextRecord }) {
  const { t, i18n } = useTranslation('opinion')
  const trail = useMemo(
    () => [
      { label: t('listTitle'), to: '/avis' },
      { label: text.number, to: `/avis/${text.id}` },
    ],
    [t, text.number, text.id],
  )
  useScreenTitle(t('signTitle', { number: text.number }), { screen: t('signScreen'), trail, heading: 'page' })
  const { record, obstacles, of } = useOpinionRecord(text)
  const begun = text.signatures.length > 0
  const signing = useSigning(text, record, of)
  const hash = text.text.votedHash ?? votedHash(text.text, text.sense)
  const language = useLanguage()
  return (
    <div className={classes.screen}>
      <Stack gap="lg" className={classes.steppedSide}>
        <div>
          <Title order={1}>{t('signTitle', { number: text.number })}</Title>
          <Text>
            <Kept>{text.title}</Kept>
            {text.vote &&
              ` · ${t('votedBy', { date: civilDate(text.date, language), for: text.vote.for, against: text.vote.against })}`}
          </Text>
        </div>
        {obstacles.length > 0 && !begun ? (
          <div role="alert" className={classes.refusal}>
            {obstacles.map(obstacle => (
              <Text key={failureSentence(i18n, obstacle)}>{failureSentence(i18n, obstacle)}</Text>
            ))}
          </div>
        ) : (
          <div className={classes.voted}>
            <IconLock size="1.125rem" aria-hidden />
            <div>
              <Text fw={600}>{t('textToSign')}</Text>
              <Text size="sm">
                {t('fingerprint')} <Code className={classes.hash}>{grouped(hash)}</Code>
              </Text>
            </div>
          </div>
        )}
        <ol className={classes.steps}>
          {text.signatories.map((signatory, index) => (
            <SignatoryStep
              key={signatory.field}
              signatory={signatory}
              number={index + 1}
              signature={text.signatures.find(({ field }) => field === signatory.field)}
              turn={text.signatures.length === index && (begun || record !== null)}
              latest={text.signatures.at(-1)?.field === signatory.field}
              signing={signing}
            />
          ))}
        </ol>
        <Text size="sm">{t(begun ? 'verifiedAfter' : 'prepared')}</Text>
      </Stack>
      <section className={classes.verification} aria-label={t('verification')} data-pane tabIndex={-1}>
        <Title order={2}>{t('verification')}</Title>
        {signing.verification ? <VerificationCard result={signing.verification} /> : <Text>{t('verifiedAfter')}</Text>}
      </section>
    </div>
  )
}

/** Four by four, as one reads a fingerprint aloud. */
const grouped = (hash: string): string => hash.match(/.{1,4}/g)?.join(' ') ?? hash
