import { Code, Loader, Stack, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { VerificationCard } from '#renderer/ui/verification/verification-card.tsx'
import type { TextRecord } from '#shared/domain/text.ts'
import { SignatoryStep } from './signatory-step.tsx'
import classes from './signature.module.css'
import { useOpinionRecord } from './use-opinion-record.ts'
import { useOpinionText } from './use-opinion-text.ts'
import { useSigning } from './use-signing.ts'

/** Who signs, with which certificate, in which order; then the verification of the whole file. */
export function SignatureScreen({ textId }: { textId: string }) {
  const { t } = useTranslation('opinion')
  const opened = useOpinionText(textId)
  if (opened.status === 'loading') return <Loader m="xl" aria-label={t('loading')} />
  if (opened.status === 'absent') return <Text p="lg">{t('absent')}</Text>
  return <Signing text={opened.text} />
}

function Signing({ text }: { text: TextRecord }) {
  const { t } = useTranslation('opinion')
  const trail = useMemo(
    () => [
      { label: t('listTitle'), to: '/avis' },
      { label: text.number, to: `/avis/${text.id}` },
    ],
    [t, text.number, text.id],
  )
  useScreenTitle(t('signTitle', { number: text.number }), trail, 'page')
  const composed = useOpinionRecord(text)
  const signing = useSigning(text, composed?.ok ? composed.value.record : null)
  const votedHash = composed?.ok ? composed.value.record.text.votedHash : undefined
  return (
    <div className={classes.screen}>
      <Stack p="lg" gap="lg" maw={660}>
        <div>
          <Title order={1}>{t('signTitle', { number: text.number })}</Title>
          <Text>{text.title}</Text>
        </div>
        {votedHash && (
          <div className={classes.voted}>
            <IconLock size={18} aria-hidden />
            <div>
              <Text fw={600}>{t('textToSign')}</Text>
              <Text size="sm">
                {t('fingerprint')} <Code className={classes.hash}>{votedHash}</Code>
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
              turn={text.signatures.length === index}
              signing={signing}
            />
          ))}
        </ol>
        <Text size="sm">{t(text.signatures.length === 0 ? 'prepared' : 'verifiedAfter')}</Text>
      </Stack>
      <section className={classes.verification} aria-label={t('verification')}>
        <Title order={2}>{t('verification')}</Title>
        {signing.verification ? <VerificationCard result={signing.verification} /> : <Text>{t('verifiedAfter')}</Text>}
      </section>
    </div>
  )
}
