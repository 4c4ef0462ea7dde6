import { useTranslation } from 'react-i18next'
import type { CertificateSummary } from '#shared/ipc/payloads.ts'
import classes from './signature.module.css'

/** What the person reads before signing: whose certificate, from whom, until when, for what, with which fingerprint. */
export function CertificateCard({ certificate }: { certificate: CertificateSummary }) {
  const { t, i18n } = useTranslation('opinion')
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' })
  const period = {
    from: day.format(new Date(certificate.notBefore)),
    until: day.format(new Date(certificate.notAfter)),
  }
  const entries = [
    [t('certificate'), certificate.subject],
    [t('issuedBy'), certificate.issuer],
    [t('valid'), t('validPeriod', period)],
    [t('usage'), certificate.usages.join(', ')],
    [t('serial'), certificate.serial],
    [t('certificateFingerprint'), certificate.fingerprint],
  ] as const
  return (
    <dl className={classes.certificate}>
      {entries.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
