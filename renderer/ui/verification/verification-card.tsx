import { Text, Title } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleXFilled, IconHelpSquareRoundedFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerificationReason, VerificationResult, VerificationStatus } from '#shared/domain/verification-result.ts'
import { dayAndTime } from '../language/dates.ts'
import { useLanguage } from '../language/use-language.ts'
import { reasonSentence } from './reason-sentence.ts'
import { TechnicalDetails } from './technical-details.tsx'
import classes from './verification-card.module.css'

const icons = {
  valid: IconCircleCheckFilled,
  indeterminate: IconHelpSquareRoundedFilled,
  invalid: IconCircleXFilled,
} satisfies Record<VerificationStatus, typeof IconCircleCheckFilled>

/** Reasons for which it is the pages, not the signatures, that are in doubt. */
const unprovedBy: ReadonlySet<string> = new Set(['print_not_checked', 'record_absent'])

type Props = { result: VerificationResult; action?: ReactNode }

/** One verified file: its state in a word and a sign, why, what each signature says, what to do next. */
export function VerificationCard({ result, action }: Props) {
  const { t } = useTranslation('verification')
  const language = useLanguage()
  const unproved = result.status === 'indeterminate' && result.reasons.some(({ code }) => unprovedBy.has(code))
  const remarks = result.status === 'valid' ? [] : result.reasons
  return (
    <article className={classes.card} aria-label={result.file}>
      <header className={classes.header}>
        <StatusBadge status={result.status} />
        <Title order={3} size="h4">
          {result.file}
        </Title>
        {action}
      </header>
      <Text>{t(`summary.${unproved ? 'unproved' : result.status}`)}</Text>
      <Reasons reasons={remarks} />
      {result.signatures.length > 0 && (
        <ul className={classes.signatures}>
          {result.signatures.map(signature => (
            <li key={signature.field} className={classes.signature}>
              <StatusBadge status={signature.status} />
              <div>
                <Text fw={600}>{signature.signer || t('unknownSigner')}</Text>
                <Text size="sm">
                  {signature.signedAt
                    ? t('signatureLine', {
                        field: signature.field,
                        level: signature.level,
                        at: dayAndTime(signature.signedAt, language),
                      })
                    : t('signatureUndated', { field: signature.field, level: signature.level })}
                </Text>
                <Reasons reasons={signature.reasons} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" className={classes.record}>
        {t(`record.${result.record}`)}
      </Text>
      {result.status !== 'valid' && (
        <Text>
          <strong>{t('whatToDo')}</strong> {t(`advice.${unproved ? 'unproved' : result.status}`)}
        </Text>
      )}
      <TechnicalDetails result={result} />
    </article>
  )
}

function StatusBadge({ status }: { status: VerificationStatus }) {
  const { t } = useTranslation('verification')
  const Icon = icons[status]
  return (
    <span className={classes.badge} data-status={status}>
      <Icon size="1.125rem" aria-hidden />
      {t(`status.${status}`)}
    </span>
  )
}

/** One sentence a code: what is found twice is said once. */
function Reasons({ reasons }: { reasons: VerificationReason[] }) {
  const { i18n } = useTranslation('verification')
  const sentences = [...new Set(reasons.map(reason => reasonSentence(i18n, reason)))]
  if (sentences.length === 0) return null
  return (
    <ul className={classes.reasons}>
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
