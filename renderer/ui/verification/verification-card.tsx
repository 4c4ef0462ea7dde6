import { Text, Title } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleXFilled, IconHelpSquareRoundedFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VerificationReason, VerificationResult, VerificationStatus } from '#shared/domain/verification-result.ts'
import { reasonSentence } from './reason-sentence.ts'
import classes from './verification-card.module.css'

const icons = {
  valid: IconCircleCheckFilled,
  indeterminate: IconHelpSquareRoundedFilled,
  invalid: IconCircleXFilled,
} satisfies Record<VerificationStatus, typeof IconCircleCheckFilled>

/** One verified file: its state in a word and a sign, why, what each signature and revision says, what to do next. */
export function VerificationCard({ result }: { result: VerificationResult }) {
  const { t } = useTranslation('verification')
  return (
    <article className={classes.card} aria-label={result.file}>
      <header className={classes.header}>
        <StatusBadge status={result.status} />
        <Title order={3} size="h4">
          {result.file}
        </Title>
      </header>
      <Text>{t(`summary.${result.status}`)}</Text>
      <Reasons reasons={result.reasons} />
      <ul className={classes.signatures}>
        {result.signatures.map(signature => (
          <li key={signature.field} className={classes.signature}>
            <StatusBadge status={signature.status} />
            <div>
              <Text fw={600}>{signature.signer || t('unknownSigner')}</Text>
              <Text size="sm">
                {t('signatureLine', { field: signature.field, level: signature.level, at: signature.signedAt ?? '—' })}
              </Text>
              <Reasons reasons={signature.reasons} />
            </div>
          </li>
        ))}
      </ul>
      {result.revisions.length > 0 && (
        <ol className={classes.revisions} aria-label={t('revisions')}>
          {result.revisions.map(revision => (
            <li key={revision.number}>
              {revision.signedBy
                ? t('revisionSigned', { number: revision.number, signer: revision.signedBy })
                : t('revision', { number: revision.number })}
              {revision.changes.length > 0 && (
                <ul>
                  {revision.changes.map(change => (
                    <li key={change} lang="en">
                      {change}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
      <Text size="sm">{t(`record.${result.record}`)}</Text>
      {result.status !== 'valid' && (
        <Text>
          <strong>{t('whatToDo')}</strong> {t(`advice.${result.status}`)}
        </Text>
      )}
    </article>
  )
}

function StatusBadge({ status }: { status: VerificationStatus }) {
  const { t } = useTranslation('verification')
  const Icon = icons[status]
  return (
    <span className={classes.badge} data-status={status}>
      <Icon size={18} aria-hidden />
      {t(`status.${status}`)}
    </span>
  )
}

function Reasons({ reasons }: { reasons: VerificationReason[] }) {
  const { i18n } = useTranslation('verification')
  if (reasons.length === 0) return null
  return (
    <ul className={classes.reasons}>
      {reasons.map(reason => (
        <li key={`${reason.code} ${reason.message}`}>{reasonSentence(i18n, reason)}</li>
      ))}
    </ul>
  )
}
