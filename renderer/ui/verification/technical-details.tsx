import { useTranslation } from 'react-i18next'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import classes from './verification-card.module.css'

/** What the command line says of the file, in its own words: every reason with its detail, and what each revision did. */
export function TechnicalDetails({ result }: { result: VerificationResult }) {
  const { t } = useTranslation('verification')
  const reasons = [
    ...result.reasons,
    ...result.signatures.flatMap(({ field, reasons }) =>
      reasons.map(({ code, message }) => ({ code, message: `${field}: ${message}` })),
    ),
  ]
  if (reasons.length === 0 && result.revisions.length === 0) return null
  return (
    <details className={classes.details}>
      <summary>{t('details')}</summary>
      {reasons.length > 0 && (
        <ul lang="en" className={classes.reasons}>
          {reasons.map(({ code, message }) => (
            <li key={`${code} ${message}`}>
              {message} <code>({code})</code>
            </li>
          ))}
        </ul>
      )}
      {result.revisions.length > 0 && (
        <ol className={classes.reasons} aria-label={t('revisions')}>
          {result.revisions.map(revision => (
            <li key={revision.number} value={revision.number}>
              {revision.signedBy
                ? t('revisionSigned', { number: revision.number, signer: revision.signedBy })
                : t('revision', { number: revision.number })}
              <ul lang="en">
                {revision.changes.map(change => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}
